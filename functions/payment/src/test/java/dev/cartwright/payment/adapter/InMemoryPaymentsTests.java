package dev.cartwright.payment.adapter;

import dev.cartwright.payment.domain.InMemoryPayments;
import dev.cartwright.payment.domain.Ledger;
import dev.cartwright.payment.domain.Payments;

class InMemoryPaymentsTests extends PaymentsContract {

    private final InMemoryPayments payments = new InMemoryPayments(clock);

    @Override
    Payments payments() {
        return payments;
    }

    @Override
    Ledger ledger() {
        return payments;
    }

    @Override
    void transaction(Runnable work) {
        payments.transaction(work);
    }
}
