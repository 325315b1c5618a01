package dev.cartwright.tools.load;

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

        var tally = ClosedLoop.run(
                List.of("ann", "bob"),
                Duration.ofMillis(200),
                (person, count) -> count.of(person).time(() -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return atOnce.decrementAndGet();
                }));

        assertThat(tally.count("ann")).isPositive();
        assertThat(tally.count("bob")).isPositive();
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void countsFailuresByKindAndGoesOn() {
        var rounds = new AtomicInteger();

        var tally = ClosedLoop.run(List.of("ann"), Duration.ofMillis(50), (person, count) -> {
            throw new ShopFailure("order ord_0%d is still PLACED".formatted(rounds.incrementAndGet()));
        });

        assertThat(tally.errors()).isEqualTo(Map.of("order ord_... is still PLACED", (long) rounds.get()));
        assertThat(rounds).hasValueGreaterThan(1);
    }
}
