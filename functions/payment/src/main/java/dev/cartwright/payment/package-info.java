/** Payments: authorization, capture, void and refund through a provider, and their ledger. */
@NullMarked
package dev.cartwright.payment;

import org.jspecify.annotations.NullMarked;
