package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** The provider holds an order's money no longer. */
public final class OnPaymentVoidedFunction implements Consumer<Message<OnPaymentVoidedFunction.PaymentVoided>> {

    public static final EventType<PaymentVoided> TYPE = new EventType<>("PaymentVoided.v1", PaymentVoided.class);

    private final AdvanceOrder advanceOrder;

    public OnPaymentVoidedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record PaymentVoided(String orderId) {}

    @Override
    public void accept(Message<PaymentVoided> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.PaymentVoided());
    }
}
