package dev.cartwright.dynamodb;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A daemon thread that does what is due. */
final class Background {

    private Background() {}

    static AutoCloseable start(Runnable action) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dynamodb-clock").factory());
        long period = DynamoDb.TICK.toMillis();
        var _ = executor.scheduleWithFixedDelay(action, period, period, TimeUnit.MILLISECONDS);
        return executor::shutdownNow;
    }
}
