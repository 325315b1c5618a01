package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.OrderMessage;

/** Consumes the events of payment. */
public final class PaymentEvents {

    private final AdvanceOrder advanceOrder;

    public PaymentEvents(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The payment is authorized. */
    public record PaymentAuthorized(String orderId) {
        public static final EventType<PaymentAuthorized> TYPE =
                new EventType<>("PaymentAuthorized.v1", PaymentAuthorized.class);
    }

    /**
     * The payment is not authorized.
     *
     * @param reason {@code FAILED} when the provider failed; otherwise the bank declined
     */
    public record PaymentDeclined(String orderId, String reason) {
        public static final EventType<PaymentDeclined> TYPE =
                new EventType<>("PaymentDeclined.v1", PaymentDeclined.class);

        private CancelReason toCancelReason() {
            return reason.equals("FAILED") ? CancelReason.PAYMENT_FAILED : CancelReason.PAYMENT_DECLINED;
        }
    }

    /** The payment was captured. */
    public record PaymentCaptured(String orderId) {
        public static final EventType<PaymentCaptured> TYPE =
                new EventType<>("PaymentCaptured.v1", PaymentCaptured.class);
    }

    /** The payment is no longer authorized. */
    public record PaymentVoided(String orderId) {
        public static final EventType<PaymentVoided> TYPE = new EventType<>("PaymentVoided.v1", PaymentVoided.class);
    }

    public void onPaymentAuthorized(Message<PaymentAuthorized> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.PaymentAuthorized());
    }

    public void onPaymentDeclined(Message<PaymentDeclined> message) {
        PaymentDeclined declined = message.data();
        OrderNews.advance(
                advanceOrder, declined.orderId(), new OrderMessage.PaymentDeclined(declined.toCancelReason()));
    }

    public void onPaymentCaptured(Message<PaymentCaptured> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.PaymentCaptured());
    }

    public void onPaymentVoided(Message<PaymentVoided> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.PaymentVoided());
    }
}
