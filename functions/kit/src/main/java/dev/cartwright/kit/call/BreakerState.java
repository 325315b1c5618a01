package dev.cartwright.kit.call;

import java.time.Instant;
import java.util.Optional;

/**
 * What all environments of a function know together of a neighbour's health.
 *
 * @param failures calls since {@code since} that had no answer
 * @param calls those, and the answered ones that environments with a failure told of
 * @param openUntil when one of them may try again; empty while the breaker is closed
 */
public record BreakerState(int failures, int calls, Instant since, Optional<Instant> openUntil) {

    /** Nothing is known against the neighbour. */
    public static final BreakerState CLOSED = new BreakerState(0, 0, Instant.EPOCH, Optional.empty());

    BreakerState openUntil(Instant until) {
        return new BreakerState(failures, calls, since, Optional.of(until));
    }

    /** One more failure, after so many answered calls; counted anew when the last count began long ago. */
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
