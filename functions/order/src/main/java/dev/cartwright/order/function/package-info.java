/** The operations of orders: one class each for HTTP, one for the events of each sender, and their records. */
@NullMarked
package dev.cartwright.order.function;

import org.jspecify.annotations.NullMarked;
