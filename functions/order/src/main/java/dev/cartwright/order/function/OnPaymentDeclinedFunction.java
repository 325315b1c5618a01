package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.CancelReason;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** The provider does not hold an order's money. */
public final class OnPaymentDeclinedFunction implements Consumer<Message<OnPaymentDeclinedFunction.PaymentDeclined>> {

    public static final EventType<PaymentDeclined> TYPE = new EventType<>("PaymentDeclined.v1", PaymentDeclined.class);

    private final AdvanceOrder advanceOrder;

    public OnPaymentDeclinedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /**
     * The event, as far as we read it.
     *
     * @param reason {@code FAILED} when the provider, not the bank, is to blame
     */
    public record PaymentDeclined(String orderId, String reason) {

        private CancelReason toCancelReason() {
            return reason.equals("FAILED") ? CancelReason.PAYMENT_FAILED : CancelReason.PAYMENT_DECLINED;
        }
    }

    @Override
    public void accept(Message<PaymentDeclined> message) {
        PaymentDeclined declined = message.data();
        TellOrder.tell(advanceOrder, declined.orderId(), new OrderMessage.PaymentDeclined(declined.toCancelReason()));
    }
}
