/** What an order is, and the process that leads it. */
@NullMarked
package dev.cartwright.order.domain;

import org.jspecify.annotations.NullMarked;
