package dev.cartwright.payment.domain;

import java.time.Instant;
import java.util.Optional;

/** Asks again for every answer that is overdue. */
public final class SweepPayments {

    private final Payments payments;
    private final AdvancePayment advance;
    private final SettleRefund settle;

    public SweepPayments(Payments payments, AdvancePayment advance, SettleRefund settle) {
        this.payments = payments;
        this.advance = advance;
        this.settle = settle;
    }

    /** One after the other, each on record before the next. */
    public void handle(Instant now) {
        for (OrderId id : payments.due(now)) {
            advance.handle(new AdvancePayment.Command(id, new PaymentMessage.Reminder(), Optional.empty()));
            payments.commit();
        }
        for (Refund.Pending pending : payments.dueRefunds(now)) {
            payments.findRefund(pending.facts().orderId(), pending.facts().id()).ifPresent(settle::again);
            payments.commit();
        }
    }
}
