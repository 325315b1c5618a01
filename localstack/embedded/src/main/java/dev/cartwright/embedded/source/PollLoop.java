package dev.cartwright.embedded.source;

import dev.cartwright.embedded.wire.Background;
import java.time.Duration;

/**
 * Repeats a poller's rounds until it is interrupted: a failure is logged, and the next round starts a little later. An
 * interrupted call is no failure.
 */
final class PollLoop {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private PollLoop() {}

    /** One round. */
    interface Round {

        void run() throws InterruptedException;
    }

    static void run(String what, Round round) {
        try {
            while (true) {
                runOnce(what, round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void runOnce(String what, Round round) throws InterruptedException {
        try {
            round.run();
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Background.report("polling " + what, e);
            Thread.sleep(PAUSE);
        }
    }
}
