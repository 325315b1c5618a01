package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Looks after orders that wait for an answer: asks again, and in the end gives up. */
public final class SweepOrders {

    private static final int MOST_ROUNDS = 20;

    private final Orders orders;
    private final AdvanceOrder advanceOrder;
    private final InstantSource clock;

    public SweepOrders(Orders orders, AdvanceOrder advanceOrder, InstantSource clock) {
        this.orders = orders;
        this.advanceOrder = advanceOrder;
        this.clock = clock;
    }

    /** Looks after the orders that are due by now; more than fit one sweep wait for the next. */
    public void handle() {
        Instant now = clock.instant();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<OrderId> due = orders.due(now);
            if (due.stream().filter(id -> look(id, now)).count() == 0) {
                return;
            }
        }
    }

    private boolean look(OrderId id, Instant now) {
        return orders.find(id)
                .filter(found -> isDue(found.value(), now))
                .map(found -> tell(found, now))
                .isPresent();
    }

    private static boolean isDue(Order order, Instant now) {
        return order.dueAt().filter(due -> !due.isAfter(now)).isPresent();
    }

    private Order tell(Versioned<Order> found, Instant now) {
        Order order = found.value();
        boolean exhausted = Patience.isExhausted(order.state(), order.since(), now);
        Order told = advanceOrder.advance(found, exhausted ? new OrderMessage.Timeout() : new OrderMessage.Reminder());
        orders.commit();
        return told;
    }
}
