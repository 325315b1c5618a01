package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Reasoned;
import dev.cartwright.kit.value.WireMoney;
import org.joda.money.Money;

/** What payment tells everybody: the data as in {@code contract/events}. A repeated command repeats what it led to. */
public sealed interface PaymentEvent extends Announcement {

    String orderId();

    @Override
    default String subject() {
        return orderId();
    }

    /** The order's money is held. */
    record PaymentAuthorized(String orderId, String paymentId, WireMoney amount) implements PaymentEvent {

        public static final EventType<PaymentAuthorized> TYPE =
                new EventType<>("PaymentAuthorized.v1", PaymentAuthorized.class);

        @Override
        public EventType<PaymentAuthorized> type() {
            return TYPE;
        }

        static PaymentAuthorized of(Payment.Facts facts) {
            return new PaymentAuthorized(facts.orderId().value(), facts.id().value(), WireMoney.of(facts.amount()));
        }
    }

    /** There is no money for the order. */
    record PaymentDeclined(String orderId, String paymentId, String reason) implements PaymentEvent, Reasoned {

        public static final EventType<PaymentDeclined> TYPE =
                new EventType<>("PaymentDeclined.v1", PaymentDeclined.class);

        @Override
        public EventType<PaymentDeclined> type() {
            return TYPE;
        }

        static PaymentDeclined of(Payment payment, DeclineReason reason) {
            return new PaymentDeclined(payment.orderId().value(), payment.id().value(), reason.name());
        }
    }

    /** The order's money was taken. */
    record PaymentCaptured(String orderId, String paymentId, WireMoney amount) implements PaymentEvent {

        public static final EventType<PaymentCaptured> TYPE =
                new EventType<>("PaymentCaptured.v1", PaymentCaptured.class);

        @Override
        public EventType<PaymentCaptured> type() {
            return TYPE;
        }

        static PaymentCaptured of(Payment.Facts facts) {
            return new PaymentCaptured(facts.orderId().value(), facts.id().value(), WireMoney.of(facts.amount()));
        }
    }

    /** No money is held for the order, and none will be. */
    record PaymentVoided(String orderId, String paymentId) implements PaymentEvent {

        public static final EventType<PaymentVoided> TYPE = new EventType<>("PaymentVoided.v1", PaymentVoided.class);

        @Override
        public EventType<PaymentVoided> type() {
            return TYPE;
        }

        static PaymentVoided of(Payment payment) {
            return new PaymentVoided(payment.orderId().value(), payment.id().value());
        }
    }

    /** Money was given back. */
    record PaymentRefunded(String orderId, String paymentId, String refundId, WireMoney amount)
            implements PaymentEvent {

        public static final EventType<PaymentRefunded> TYPE =
                new EventType<>("PaymentRefunded.v1", PaymentRefunded.class);

        @Override
        public EventType<PaymentRefunded> type() {
            return TYPE;
        }

        static PaymentRefunded of(Payment payment, Refund.Facts refund) {
            return new PaymentRefunded(
                    payment.orderId().value(),
                    payment.id().value(),
                    refund.id().value(),
                    WireMoney.of(refund.amount()));
        }
    }

    /** Money was not given back, and will not be for this refund. */
    record PaymentRefundRefused(String orderId, String refundId, WireMoney amount, String reason)
            implements PaymentEvent, Reasoned {

        public static final EventType<PaymentRefundRefused> TYPE =
                new EventType<>("PaymentRefundRefused.v1", PaymentRefundRefused.class);

        @Override
        public EventType<PaymentRefundRefused> type() {
            return TYPE;
        }

        static PaymentRefundRefused of(OrderId orderId, RefundId id, Money amount, RefundRefusal reason) {
            return new PaymentRefundRefused(orderId.value(), id.value(), WireMoney.of(amount), reason.name());
        }
    }

    /** Provider, ledger and payment do not agree: somebody has to look. */
    record PaymentDifferenceDetected(String orderId, String reason, String ours, String theirs)
            implements PaymentEvent, Reasoned {

        public static final EventType<PaymentDifferenceDetected> TYPE =
                new EventType<>("PaymentDifferenceDetected.v1", PaymentDifferenceDetected.class);

        @Override
        public EventType<PaymentDifferenceDetected> type() {
            return TYPE;
        }

        static PaymentDifferenceDetected of(OrderId orderId, Difference difference) {
            return new PaymentDifferenceDetected(
                    orderId.value(), difference.kind().name(), difference.ours(), difference.theirs());
        }
    }
}
