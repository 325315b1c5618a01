package dev.cartwright.kit.call;

import java.time.Duration;

/**
 * How patient we are with a neighbour.
 *
 * @param timeLimit for one attempt
 * @param attempts in all; more than one only where a repetition is harmless
 * @param concurrent calls at the same time before others are turned away
 * @param failurePercent of the last 20 calls that opens the circuit breaker
 * @param openFor how long it stays open before a call may try again
 */
public record CallPolicy(Duration timeLimit, int attempts, int concurrent, int failurePercent, Duration openFor) {

    /** For reads and other calls that may be repeated: 2 s an attempt, three attempts. */
    public static CallPolicy repeatable() {
        return new CallPolicy(Duration.ofSeconds(2), 3, 16, 50, Duration.ofSeconds(10));
    }

    /** For calls that must not be repeated by the transport. */
    public static CallPolicy once(Duration timeLimit) {
        return new CallPolicy(timeLimit, 1, 16, 50, Duration.ofSeconds(10));
    }
}
