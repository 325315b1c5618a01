package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Versioned;
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
                .<Outcome>map(found -> new Outcome.Told(advance(found, message)))
                .orElseGet(Outcome.NoSuchOrder::new);
    }

    /** Gives the order as it stands then. */
    Order advance(Versioned<Order> found, OrderMessage message) {
        Order order = found.value();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OrderProcess.Next next = OrderProcess.after(order, message, now);
        next.announcements().forEach(orders::announce);
        if (!next.state().equals(order.state())) {
            return saved(found, order.reach(next.state(), now));
        }
        return message instanceof OrderMessage.Reminder ? saved(found, order.wait(now)) : order;
    }

    private Order saved(Versioned<Order> found, Order changed) {
        orders.save(found, changed);
        return changed;
    }
}
