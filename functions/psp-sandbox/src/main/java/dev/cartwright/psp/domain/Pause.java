package dev.cartwright.psp.domain;

import java.time.Duration;

/** The port to time that passes while a caller waits. */
@FunctionalInterface
public interface Pause {

    void of(Duration time);
}
