package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** Inventory cannot hold every line of an order, and holds none. */
public final class OnStockRefusedFunction implements Consumer<Message<OnStockRefusedFunction.StockRefused>> {

    public static final EventType<StockRefused> TYPE = new EventType<>("StockRefused.v1", StockRefused.class);

    private final AdvanceOrder advanceOrder;

    public OnStockRefusedFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record StockRefused(String orderId) {}

    @Override
    public void accept(Message<StockRefused> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.StockRefused());
    }
}
