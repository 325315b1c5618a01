package dev.cartwright.tools.shop;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that ends with the one that started it. */
public final class ChildProcess {

    private ChildProcess() {}

    /** Asks the process to stop and waits for its end; kills it after the grace period or if interrupted. */
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
