package dev.cartwright.cart.function;

import dev.cartwright.cart.domain.SweepCarts;
import dev.cartwright.kit.core.Tick;
import java.util.function.Consumer;

/** Every five minutes: deletes expired carts and announces abandoned ones. */
public final class SweepCartsFunction implements Consumer<Tick> {

    private final SweepCarts sweepCarts;

    public SweepCartsFunction(SweepCarts sweepCarts) {
        this.sweepCarts = sweepCarts;
    }

    @Override
    public void accept(Tick tick) {
        sweepCarts.handle();
    }
}
