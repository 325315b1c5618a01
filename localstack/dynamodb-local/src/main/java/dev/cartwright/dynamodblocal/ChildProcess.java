package dev.cartwright.dynamodblocal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that ends with the one that started it. */
public final class ChildProcess {

    private ChildProcess() {}

    /** Asks the process to end, and returns when it did; ends it by force after a while, or where the waiting is interrupted. */
    public static void end(Process process, Duration grace) {
        process.destroy();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
