package dev.cartwright.order.function;

import dev.cartwright.kit.lambda.Tick;
import dev.cartwright.order.domain.SweepOrders;
import java.util.function.Consumer;

/** Each minute: looks after orders whose answer is late. */
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
