package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits before another try, longer and more at random each time, and gives up. */
final class Backoff {

    private static final int TRIES = 8;
    private static final int FIRST_MS = 10;
    private static final int LONGEST_MS = 400;

    private Backoff() {}

    /** Does not wait before the first attempt, number 0. */
    static void before(int attempt, String what) {
        if (attempt == 0) {
            return;
        }
        if (attempt >= TRIES) {
            throw new Unavailable(what + " is too busy", Duration.ofSeconds(1));
        }
        int bound = Math.min(LONGEST_MS, FIRST_MS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(bound / 2, bound));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(what + " was interrupted", Duration.ofSeconds(1), interrupted);
        }
    }
}
