package dev.cartwright.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;

/** Schedules that fire when a journey wants it. */
final class Sweeps {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private Sweeps() {}

    /** Fires as if it were that late, again where the process dies, as a schedule does. */
    static void fire(String capability, String operation, Instant time) {
        HostedOperation sweep = HostedOperation.of(capability, operation);
        await().atMost(Shop.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .until(() -> Aws.fire(sweep, time));
    }

    /** Fires until the process was killed at work, and then once more. */
    static void fireKilled(String capability, String operation, Instant time) {
        HostedOperation sweep = HostedOperation.of(capability, operation);
        var killer = Killer.of(sweep);
        await().atMost(Shop.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ZERO)
                .until(() -> {
                    boolean _ = Aws.fire(sweep, time);
                    return killer.succeeded();
                });
        fire(capability, operation, time);
    }
}
