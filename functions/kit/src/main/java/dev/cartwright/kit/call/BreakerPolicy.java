package dev.cartwright.kit.call;

import java.time.Duration;

/**
 * When a shared breaker opens.
 *
 * @param failures minimum number of failures within the window
 * @param percent minimum share of failures among the known calls
 * @param window over which failures are counted
 * @param openFor how long the breaker stays open before one probe call
 */
public record BreakerPolicy(int failures, int percent, Duration window, Duration openFor) {

    /** Opens for 10 s after 5 failures in 30 s that are at least half of the calls. */
    public static BreakerPolicy standard() {
        return new BreakerPolicy(5, 50, Duration.ofSeconds(30), Duration.ofSeconds(10));
    }
}
