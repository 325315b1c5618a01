package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** The provider took an order's money. */
public final class OnPaymentCapturedFunction implements Consumer<Message<OnPaymentCapturedFunction.PaymentCaptured>> {

    public static final EventType<PaymentCaptured> TYPE = new EventType<>("PaymentCaptured.v1", PaymentCaptured.class);

    private final AdvanceOrder advanceOrder;

    public OnPaymentCapturedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record PaymentCaptured(String orderId) {}

    @Override
    public void accept(Message<PaymentCaptured> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.PaymentCaptured());
    }
}
