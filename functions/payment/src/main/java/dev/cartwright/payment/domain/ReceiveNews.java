package dev.cartwright.payment.domain;

import static dev.cartwright.payment.domain.Difference.Kind.ANOTHER_CHARGE;
import static dev.cartwright.payment.domain.Difference.Kind.REFUNDED;
import static dev.cartwright.payment.domain.Difference.Kind.UNKNOWN_PAYMENT;

import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;

/** Takes in what the provider tells of its own accord: once for each webhook, in any order, believing no more than fits. */
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
        if (!payments.isHeard(webhookId)) {
            payments.find(news.reference())
                    .ifPresentOrElse(kept -> take(kept, news), () -> differs(news, UNKNOWN_PAYMENT, "nothing"));
        }
    }

    private void take(Kept kept, News news) {
        if (kept.payment() instanceof Payment.Charged charged
                && !charged.chargeId().equals(news.chargeId())) {
            differs(news, ANOTHER_CHARGE, charged.chargeId().value());
            return;
        }
        switch (news) {
            case News.OfCharge(var _, var _, var message) -> advance.hear(kept, message);
            case News.OfRefund(var order, var _, var refund) ->
                payments.findRefund(order, refund)
                        .ifPresentOrElse(settle::made, () -> differs(news, REFUNDED, "no such refund"));
        }
    }

    private void differs(News news, Difference.Kind kind, String ours) {
        payments.announce(PaymentDifferenceDetected.of(
                news.reference(), new Difference(kind, ours, news.chargeId().value())));
    }
}
