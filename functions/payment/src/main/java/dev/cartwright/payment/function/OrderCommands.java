package dev.cartwright.payment.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.AdvancePayment;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.PaymentMessage;
import dev.cartwright.payment.domain.PaymentToken;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.RefundPayment;
import java.util.Optional;

/** Consumes the commands of order. */
public final class OrderCommands {

    private final AdvancePayment advancePayment;
    private final RefundPayment refundPayment;

    public OrderCommands(AdvancePayment advancePayment, RefundPayment refundPayment) {
        this.advancePayment = advancePayment;
        this.refundPayment = refundPayment;
    }

    /** {@code AuthorizePayment.v1}: authorize the payment. */
    public record Authorize(String orderId, WireMoney amount, String paymentToken) {
        public static final EventType<Authorize> TYPE = new EventType<>("AuthorizePayment.v1", Authorize.class);

        /** Redacts the token, so that it cannot be logged. */
        @Override
        public String toString() {
            return "Authorize[" + orderId + ", " + amount + "]";
        }
    }

    /** {@code CapturePayment.v1}: capture the authorized amount. */
    public record Capture(String orderId) {
        public static final EventType<Capture> TYPE = new EventType<>("CapturePayment.v1", Capture.class);
    }

    /** {@code VoidPayment.v1}: void the authorization, or prevent a later one. */
    public record Cancel(String orderId) {
        public static final EventType<Cancel> TYPE = new EventType<>("VoidPayment.v1", Cancel.class);
    }

    /** {@code RefundPayment.v1}: refund a part of the captured amount. */
    public record Refund(String orderId, String refundId, WireMoney amount, String reason) {
        public static final EventType<Refund> TYPE = new EventType<>("RefundPayment.v1", Refund.class);

        private RefundPayment.Command toCommand() {
            return new RefundPayment.Command(new OrderId(orderId), new RefundId(refundId), amount.toMoney(), reason);
        }
    }

    public void onAuthorizePayment(Message<Authorize> message) {
        Authorize authorize = message.data();
        advancePayment.handle(new AdvancePayment.Command(
                new OrderId(authorize.orderId()),
                new PaymentMessage.Authorize(authorize.amount().toMoney()),
                Optional.of(new PaymentToken(authorize.paymentToken()))));
    }

    public void onCapturePayment(Message<Capture> message) {
        advancePayment.handle(new AdvancePayment.Command(
                new OrderId(message.data().orderId()), new PaymentMessage.Capture(), Optional.empty()));
    }

    public void onVoidPayment(Message<Cancel> message) {
        advancePayment.handle(new AdvancePayment.Command(
                new OrderId(message.data().orderId()), new PaymentMessage.Cancel(), Optional.empty()));
    }

    /** A refusal is announced and does not fail the message, because a retry would not help. */
    public void onRefundPayment(Message<Refund> message) {
        refundPayment.handle(message.data().toCommand());
    }
}
