package dev.cartwright.tools.shop;

import java.time.Duration;

/** Lets time pass between two looks at a running system. */
public final class Pause {

    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("interrupted", stop);
        }
    }
}
