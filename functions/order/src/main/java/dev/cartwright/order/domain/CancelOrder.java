package dev.cartwright.order.domain;

import dev.cartwright.order.domain.OrderMessage.Cancellation;

/** Cancels an order for its owner, as long as the parcel has not left; one that is cancelled stays as it is. */
public final class CancelOrder {

    private final Orders orders;
    private final AdvanceOrder advanceOrder;

    public CancelOrder(Orders orders, AdvanceOrder advanceOrder) {
        this.orders = orders;
        this.advanceOrder = advanceOrder;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Cancelled(Order order) implements Outcome {}

        record AlreadyShipped() implements Outcome {}

        /** Or it is not the visitor's. */
        record NoSuchOrder() implements Outcome {}
    }

    public Outcome handle(OrderId id, Visitor visitor) {
        return orders.find(id)
                .filter(found -> found.value().owner().admits(visitor))
                .map(found -> outcome(advanceOrder.advance(found, new Cancellation())))
                .orElseGet(Outcome.NoSuchOrder::new);
    }

    private static Outcome outcome(Order order) {
        return order.cancelReason()
                .<Outcome>map(reason -> new Outcome.Cancelled(order))
                .orElseGet(Outcome.AlreadyShipped::new);
    }
}
