package dev.cartwright.order.domain;

import dev.cartwright.order.domain.OrderMessage.Shipment;

/** Notes that an order's parcel left, and has the money taken; one that left already stays as it is. */
public final class ShipOrder {

    private final AdvanceOrder advanceOrder;

    public ShipOrder(AdvanceOrder advanceOrder) {
        this.advanceOrder = advanceOrder;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Shipped(Order order) implements Outcome {}

        /** Goods or money are not held, or not any more. */
        record NotConfirmed(Step step) implements Outcome {}

        record NoSuchOrder() implements Outcome {}
    }

    public Outcome handle(OrderId id) {
        return switch (advanceOrder.handle(id, new Shipment())) {
            case AdvanceOrder.Outcome.Told(var order) -> outcome(order);
            case AdvanceOrder.Outcome.NoSuchOrder() -> new Outcome.NoSuchOrder();
        };
    }

    private static Outcome outcome(Order order) {
        return order.step().status() == Step.Status.SHIPPED
                ? new Outcome.Shipped(order)
                : new Outcome.NotConfirmed(order.step());
    }
}
