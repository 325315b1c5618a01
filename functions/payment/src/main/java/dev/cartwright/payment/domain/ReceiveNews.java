package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Difference.Kind.ANOTHER_CHARGE;
import static dev.cartwright.payment.domain.Difference.Kind.REFUNDED;
import static dev.cartwright.payment.domain.Difference.Kind.UNKNOWN_PAYMENT;

import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;

/**
 * Takes in what the provider tells of its own accord: any number of times, in any order, believing no more than fits. That news
 * came before shows by the state that it led to; only what fits no state has to be remembered.
 */
public final class ReceiveNews {

    private final Payments payments;
    private final AdvancePayment advance;
    private final SettleRefund settle;

    public ReceiveNews(Payments payments, AdvancePayment advance, SettleRefund settle) {
        this.payments = payments;
        this.advance = advance;
        this.settle = settle;
    }

    /** What a webhook says. */
    public sealed interface News {

        OrderId reference();

        ChargeId chargeId();

        /** Something became of a charge. */
        record OfCharge(OrderId reference, ChargeId chargeId, PaymentMessage message) implements News {}

        /** A refund was made. */
        record OfRefund(OrderId reference, ChargeId chargeId, RefundId refundId) implements News {}
    }

    /** @param webhookId the same each time the same news is told */
    public void handle(String webhookId, News news) {
        payments.find(news.reference())
                .ifPresentOrElse(
                        kept -> take(webhookId, news, kept),
                        () -> differs(webhookId, news, UNKNOWN_PAYMENT, "nothing"));
    }

    private void take(String webhookId, News news, Versioned<Payment> kept) {
        if (kept.value() instanceof Payment.Charged charged
                && !charged.chargeId().equals(news.chargeId())) {
            differs(webhookId, news, ANOTHER_CHARGE, charged.chargeId().value());
            return;
        }
        switch (news) {
            case News.OfCharge(var _, var _, var message) -> advance.hear(kept, message);
            case News.OfRefund(var order, var _, var refund) ->
                payments.findRefund(order, refund)
                        .ifPresentOrElse(settle::made, () -> differs(webhookId, news, REFUNDED, "no such refund"));
        }
    }

    private void differs(String webhookId, News news, Difference.Kind kind, String ours) {
        if (!payments.isHeard(webhookId)) {
            payments.announce(PaymentDifferenceDetected.of(
                    news.reference(), new Difference(kind, ours, news.chargeId().value())));
        }
    }
}
