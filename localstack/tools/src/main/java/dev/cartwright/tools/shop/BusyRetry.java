package dev.cartwright.tools.shop;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Retries while the shop is busy, like a well-behaved client: after 409 in flight, 429 and 5xx. The total time exceeds the
 * timeout of a function, because the key of a request that was cut off stays in flight so long.
 */
final class BusyRetry {

    private static final int ATTEMPTS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private final Supplier<ShopResponse> attempt;

    BusyRetry(Supplier<ShopResponse> attempt) {
        this.attempt = attempt;
    }

    ShopResponse answer() {
        for (int left = ATTEMPTS; left > 1; left--) {
            ShopResponse answer = attempt.get();
            if (!busy(answer)) {
                return answer;
            }
            Sleep.of(pause(ATTEMPTS - left));
        }
        return attempt.get();
    }

    private static boolean busy(ShopResponse answer) {
        return BUSY.contains(answer.status())
                || (answer.status() == 409
                        && answer.body().path("type").asString("").endsWith("/request-in-flight"));
    }

    private static Duration pause(int failures) {
        Duration pause = Duration.ofMillis(50L << Math.min(failures, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
