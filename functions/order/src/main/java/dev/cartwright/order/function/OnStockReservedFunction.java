package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** Inventory holds every line of an order. */
public final class OnStockReservedFunction implements Consumer<Message<OnStockReservedFunction.StockReserved>> {

    public static final EventType<StockReserved> TYPE = new EventType<>("StockReserved.v1", StockReserved.class);

    private final AdvanceOrder advanceOrder;

    public OnStockReservedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record StockReserved(String orderId) {}

    @Override
    public void accept(Message<StockReserved> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.StockReserved());
    }
}
