/** What payment decides: the states of a payment, its refunds, the ledger, and what to believe of the provider. */
@NullMarked
package dev.cartwright.payment.domain;

import org.jspecify.annotations.NullMarked;
