package dev.cartwright.kit.call;

import java.time.Duration;

/**
 * When a shared breaker opens.
 *
 * @param failures at least so many within the window ...
 * @param percent ... and at least this share of the calls that are known of
 * @param window over which failures are counted
 * @param openFor how long nobody calls; then one does
 */
public record BreakerPolicy(int failures, int percent, Duration window, Duration openFor) {

    /** Opens for 10 s after 5 failures in 30 s that are at least half of the calls. */
    public static BreakerPolicy standard() {
        return new BreakerPolicy(5, 50, Duration.ofSeconds(30), Duration.ofSeconds(10));
    }
}
