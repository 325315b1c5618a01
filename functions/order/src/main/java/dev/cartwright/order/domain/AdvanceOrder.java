package dev.cartwright.order.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Tells an order what happened, and does what its process says follows. */
public final class AdvanceOrder {

    private final Orders orders;
    private final InstantSource clock;

    public AdvanceOrder(Orders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Where the order stands now, moved or not. */
        record Told(Order order) implements Outcome {}

        record NoSuchOrder() implements Outcome {}
    }

    public Outcome handle(OrderId id, OrderMessage message) {
        return orders.find(id)
                .<Outcome>map(order -> new Outcome.Told(advance(order, message)))
                .orElseGet(Outcome.NoSuchOrder::new);
    }

    Order advance(Order order, OrderMessage message) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OrderProcess.Next next = OrderProcess.after(order, message, now);
        next.announcements().forEach(orders::announce);
        if (!next.state().equals(order.state())) {
            return replaced(order.reach(next.state(), now));
        }
        return message instanceof OrderMessage.Reminder ? replaced(order.wait(now)) : order;
    }

    private Order replaced(Order order) {
        orders.replace(order);
        return order;
    }
}
