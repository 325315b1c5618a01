package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** The provider holds an order's money. */
public final class OnPaymentAuthorizedFunction
        implements Consumer<Message<OnPaymentAuthorizedFunction.PaymentAuthorized>> {

    public static final EventType<PaymentAuthorized> TYPE =
            new EventType<>("PaymentAuthorized.v1", PaymentAuthorized.class);

    private final AdvanceOrder advanceOrder;

    public OnPaymentAuthorizedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record PaymentAuthorized(String orderId) {}

    @Override
    public void accept(Message<PaymentAuthorized> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.PaymentAuthorized());
    }
}
