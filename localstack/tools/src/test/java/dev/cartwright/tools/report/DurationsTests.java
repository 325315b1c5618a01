package dev.cartwright.tools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DurationsTests {

    @Test
    void givesPercentilesByNearestRank() {
        var stopwatch = new Stopwatch();
        IntStream.rangeClosed(1, 200).forEach(i -> stopwatch.add(Duration.ofMillis(201 - i)));

        var durations = stopwatch.durations();

        assertThat(durations.count()).isEqualTo(200);
        assertThat(durations.median()).isEqualTo(Duration.ofMillis(100));
        assertThat(durations.percentile(95)).isEqualTo(Duration.ofMillis(190));
        assertThat(durations.percentile(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(durations.percentile(100)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void keepsMoreThanItWasMadeFor() {
        var stopwatch = new Stopwatch();

        IntStream.range(0, 5000).forEach(i -> stopwatch.add(Duration.ofMillis(1)));

        assertThat(stopwatch.durations().count()).isEqualTo(5000);
    }

    @Test
    void isZeroWhereNothingWasMeasured() {
        var durations = new Stopwatch().durations();

        assertThat(durations.median()).isZero();
    }

    @Test
    void roundsToATenthOfAMillisecond() {
        var duration = Duration.ofNanos(1_250_001);

        assertThat(Durations.ms(duration)).isEqualTo(1.3);
    }
}
