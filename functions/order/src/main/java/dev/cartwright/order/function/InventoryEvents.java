package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import dev.cartwright.order.domain.Sku;
import java.util.List;

/** Consumes the events of inventory. */
public final class InventoryEvents {

    private final AdvanceOrder advanceOrder;

    public InventoryEvents(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** All lines of the order are held. */
    public record StockReserved(String orderId) {
        public static final EventType<StockReserved> TYPE = new EventType<>("StockReserved.v1", StockReserved.class);
    }

    /**
     * Not all lines can be held, so none is.
     *
     * @param skus of which there is too little
     */
    public record StockRefused(String orderId, List<String> skus) {
        public static final EventType<StockRefused> TYPE = new EventType<>("StockRefused.v1", StockRefused.class);
    }

    /** The reservation expired, and its lines were released. */
    public record ReservationExpired(String orderId) {
        public static final EventType<ReservationExpired> TYPE =
                new EventType<>("ReservationExpired.v1", ReservationExpired.class);
    }

    public void onStockReserved(Message<StockReserved> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.StockReserved());
    }

    public void onStockRefused(Message<StockRefused> message) {
        List<Sku> skus = message.data().skus().stream().map(Sku::new).toList();
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.StockRefused(skus));
    }

    public void onReservationExpired(Message<ReservationExpired> message) {
        OrderNews.advance(advanceOrder, message.data().orderId(), new OrderMessage.ReservationExpired());
    }
}
