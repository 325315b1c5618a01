package dev.cartwright.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests move; each look at it takes a millisecond, so that ids keep the order in which they were made. */
public final class TestClock implements InstantSource {

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    @Override
    public Instant instant() {
        now = now.plusMillis(1);
        return now;
    }

    public void forward(Duration step) {
        now = now.plus(step);
    }
}
