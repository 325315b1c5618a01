/** What an order does, without a framework or a table. */
@NullMarked
package dev.cartwright.order.domain;

import org.jspecify.annotations.NullMarked;
