package dev.cartwright.rules.planted.kiosk.function;

import dev.cartwright.kit.core.Tick;
import java.time.Instant;
import java.util.function.Consumer;

/** Nothing is wrong with it. */
public record SweepPapersFunction(Consumer<Instant> swept) implements Consumer<Tick> {

    @Override
    public void accept(Tick tick) {
        swept.accept(tick.time());
    }
}
