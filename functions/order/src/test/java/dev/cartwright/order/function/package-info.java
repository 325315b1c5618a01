/** Orders as API Gateway and the queues see them. */
@NullMarked
package dev.cartwright.order.function;

import org.jspecify.annotations.NullMarked;
