package dev.cartwright.payment.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * An operation that the provider was asked for and has not answered yet; on record before it is asked.
 *
 * @param key the provider's idempotency key: the same on every try
 * @param tries so far, the running one included
 * @param dueAt when to try again, if nothing was heard until then
 */
public record Attempt(Operation operation, String key, Instant startedAt, int tries, Instant dueAt) {

    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    static Attempt begin(Operation operation, String key, Instant now) {
        return new Attempt(operation, key, now, 1, now.plus(SHORTEST));
    }

    /** One more try; the next is due after half the time that has gone by, within reason. */
    Attempt again(Instant now) {
        Duration half = Duration.between(startedAt, now).dividedBy(2);
        Duration atLeast = half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
        Duration wait = atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
        return new Attempt(operation, key, startedAt, tries + 1, now.plus(wait));
    }

    boolean isOlderThan(Duration age, Instant now) {
        return !now.isBefore(startedAt.plus(age));
    }

    /** @param result in a word: {@code "APPROVED"} */
    Ended ended(String result, Instant now) {
        return new Ended(operation, key, startedAt, tries, result, now);
    }

    /** An operation that the provider answered, or that was given up; kept for whoever asks what happened. */
    public record Ended(
            Operation operation, String key, Instant startedAt, int tries, String result, Instant endedAt) {}
}
