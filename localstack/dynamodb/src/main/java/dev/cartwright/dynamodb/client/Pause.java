package dev.cartwright.dynamodb.client;

import java.time.Duration;

/** Holds the calling thread up. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
