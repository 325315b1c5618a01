package dev.cartwright.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.ShopFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ClosedLoopTests {

    @Test
    void keepsEverybodyAtItUntilTheTimeIsOver() {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();

        var measurements = ClosedLoop.run(
                List.of("ann", "bob"),
                Duration.ofMillis(200),
                (person, count) -> count.of(person).time(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return atOnce.decrementAndGet();
                }));

        assertThat(measurements.count("ann")).isPositive();
        assertThat(measurements.count("bob")).isPositive();
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void countsFailuresByKindAndGoesOn() {
        var rounds = new AtomicInteger();

        var measurements = ClosedLoop.run(List.of("ann"), Duration.ofMillis(50), (person, count) -> {
            throw new ShopFailure("order ord_0%d is still PLACED".formatted(rounds.incrementAndGet()));
        });

        assertThat(measurements.errors()).isEqualTo(Map.of("order ord_... is still PLACED", (long) rounds.get()));
        assertThat(rounds).hasValueGreaterThan(1);
    }
}
