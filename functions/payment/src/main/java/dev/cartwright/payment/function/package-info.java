/** Who calls payment: the checkout's commands, the provider's webhooks, admins and services. */
@NullMarked
package dev.cartwright.payment.function;

import org.jspecify.annotations.NullMarked;
