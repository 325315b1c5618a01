package dev.cartwright.order.function;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.order.domain.SweepOrders;
import java.util.function.Consumer;

/** Every minute: handles orders whose deadline has passed. */
public final class SweepOrdersFunction implements Consumer<Tick> {

    private final SweepOrders sweepOrders;

    public SweepOrdersFunction(SweepOrders sweepOrders) {
        this.sweepOrders = sweepOrders;
    }

    @Override
    public void accept(Tick tick) {
        sweepOrders.handle();
    }
}
