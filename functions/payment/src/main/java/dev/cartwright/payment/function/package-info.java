/** The operations of payments: HTTP, webhooks, the commands of order, and their records. */
@NullMarked
package dev.cartwright.payment.function;

import org.jspecify.annotations.NullMarked;
