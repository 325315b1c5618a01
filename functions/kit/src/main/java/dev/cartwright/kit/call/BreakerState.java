package dev.cartwright.kit.call;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a service's circuit breaker, shared by all environments of a function.
 *
 * @param failures calls without an answer since {@code since}
 * @param calls failures, and the answered calls that environments reported with a failure
 * @param openUntil when one environment may send a probe call; empty while the breaker is closed
 */
public record BreakerState(int failures, int calls, Instant since, Optional<Instant> openUntil) {

    /** No known failure. */
    public static final BreakerState CLOSED = new BreakerState(0, 0, Instant.EPOCH, Optional.empty());

    BreakerState openUntil(Instant until) {
        return new BreakerState(failures, calls, since, Optional.of(until));
    }

    /** Counts one failure after so many answered calls; starts a new count when the window is over. */
    BreakerState failed(int answered, Instant now, BreakerPolicy policy) {
        boolean old = now.isAfter(since.plus(policy.window()));
        var counted = new BreakerState(
                (old ? 0 : failures) + 1, (old ? 0 : calls) + 1 + answered, old ? now : since, openUntil);
        boolean opens = openUntil.isPresent() || counted.isTooMuch(policy);
        return opens ? counted.openUntil(now.plus(policy.openFor())) : counted;
    }

    private boolean isTooMuch(BreakerPolicy policy) {
        return failures >= policy.failures() && failures * 100L >= (long) policy.percent() * calls;
    }
}
