package dev.cartwright.tools.shop;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks again while the shop says that it is busy: what a well-behaved client does with 409 in flight, 429 and 5xx. Altogether
 * it waits longer than a function may run, since a key stays in flight for so long when its function was cut off.
 */
final class Patience {

    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private final Supplier<Answer> attempt;

    Patience(Supplier<Answer> attempt) {
        this.attempt = attempt;
    }

    Answer answer() {
        for (int left = ATTEMPTS; left > 1; left--) {
            Answer answer = attempt.get();
            if (!busy(answer)) {
                return answer;
            }
            Pause.of(pause(ATTEMPTS - left));
        }
        return attempt.get();
    }

    private static boolean busy(Answer answer) {
        return BUSY.contains(answer.status())
                || (answer.status() == 409
                        && answer.body().path("type").asString("").endsWith("/request-in-flight"));
    }

    private static Duration pause(int failures) {
        Duration pause = Duration.ofMillis(50L << Math.min(failures, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
