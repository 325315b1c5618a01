package dev.cartwright.order.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.order.domain.AdvanceOrder;
import dev.cartwright.order.domain.OrderMessage;
import java.util.function.Consumer;

/** Inventory held an order's goods until the agreed time, and holds them no longer. */
public final class OnReservationExpiredFunction
        implements Consumer<Message<OnReservationExpiredFunction.ReservationExpired>> {

    public static final EventType<ReservationExpired> TYPE =
            new EventType<>("ReservationExpired.v1", ReservationExpired.class);

    private final AdvanceOrder advanceOrder;

    public OnReservationExpiredFunction(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** The event, as far as we read it. */
    public record ReservationExpired(String orderId) {}

    @Override
    public void accept(Message<ReservationExpired> message) {
        TellOrder.tell(advanceOrder, message.data().orderId(), new OrderMessage.ReservationExpired());
    }
}
