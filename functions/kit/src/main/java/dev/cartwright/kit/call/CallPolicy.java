package dev.cartwright.kit.call;

import java.time.Duration;

/**
 * Limits of calls to a service.
 *
 * @param timeLimit for one attempt
 * @param attempts in total; more than one only for idempotent calls
 * @param concurrent maximum of concurrent calls; further ones are rejected
 * @param failurePercent of the last 20 calls that opens the circuit breaker
 * @param openFor how long the breaker stays open before a probe call
 */
public record CallPolicy(Duration timeLimit, int attempts, int concurrent, int failurePercent, Duration openFor) {

    /** For reads and other idempotent calls: three attempts of 2 s. */
    public static CallPolicy repeatable() {
        return new CallPolicy(Duration.ofSeconds(2), 3, 16, 50, Duration.ofSeconds(10));
    }

    /** For calls that the transport must not retry. */
    public static CallPolicy once(Duration timeLimit) {
        return new CallPolicy(timeLimit, 1, 16, 50, Duration.ofSeconds(10));
    }
}
