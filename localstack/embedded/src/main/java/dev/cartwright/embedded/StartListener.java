package dev.cartwright.embedded;

import java.io.IOException;
import java.time.Duration;

/** Follows the progress of a start, and may prepare the application before it is used. */
public interface StartListener {

    /** Does nothing. */
    StartListener NONE = (what, took) -> {};

    /** A part has started. */
    void started(String what, Duration took);

    /** Called when requests are answered; until it returns, the stack's health is {@code preparing}. */
    default void prepare(EmbeddedStack stack) throws IOException {}
}
