package dev.cartwright.kit.http;

/** The effect of an endpoint, which determines how repetition is made safe. */
public enum Effect {
    /** Reads only. */
    NONE,
    /** One transaction; the endpoint itself recognizes repetitions. */
    IDEMPOTENT,
    /** One transaction for each {@code Idempotency-Key}; the stored response is part of it. */
    ONCE
}
