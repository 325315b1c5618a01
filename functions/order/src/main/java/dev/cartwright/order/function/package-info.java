/** Who calls us: one class per Lambda function, and what travels over HTTP and the bus. */
@NullMarked
package dev.cartwright.order.function;

import org.jspecify.annotations.NullMarked;
