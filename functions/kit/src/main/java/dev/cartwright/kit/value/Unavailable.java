package dev.cartwright.kit.value;

import java.time.Duration;

/** Another service does not answer now: 503 with {@code Retry-After} over HTTP, a redelivery on a queue. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public Unavailable(String what, Duration retryAfter, Throwable cause) {
        super(what, cause);
        this.retryAfter = retryAfter;
    }

    public Unavailable(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
