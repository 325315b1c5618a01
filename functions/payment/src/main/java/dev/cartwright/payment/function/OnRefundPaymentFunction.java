package dev.cartwright.payment.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.RefundId;
import dev.cartwright.payment.domain.RefundPayment;
import java.util.function.Consumer;

/** {@code RefundPayment.v1}: give some of an order's money back. */
public final class OnRefundPaymentFunction implements Consumer<Message<OnRefundPaymentFunction.Command>> {

    public static final EventType<Command> TYPE = new EventType<>("RefundPayment.v1", Command.class);

    private final RefundPayment refundPayment;

    public OnRefundPaymentFunction(RefundPayment refundPayment) {
        this.refundPayment = refundPayment;
    }

    /** The command, as far as we read it. */
    public record Command(String orderId, String refundId, WireMoney amount, String reason) {

        private RefundPayment.Command toCommand() {
            return new RefundPayment.Command(new OrderId(orderId), new RefundId(refundId), amount.toMoney(), reason);
        }
    }

    /** A refusal is announced, not failed: asking again would not help. */
    @Override
    public void accept(Message<Command> message) {
        refundPayment.handle(message.data().toCommand());
    }
}
