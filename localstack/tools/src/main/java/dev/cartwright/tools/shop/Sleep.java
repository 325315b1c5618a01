package dev.cartwright.tools.shop;

import java.time.Duration;

/** Pauses between two polls of a running system. */
public final class Sleep {

    private Sleep() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("interrupted", stop);
        }
    }
}
