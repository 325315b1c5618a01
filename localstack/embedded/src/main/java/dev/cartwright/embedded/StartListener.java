package dev.cartwright.embedded;

import java.io.IOException;
import java.time.Duration;

/** Hears how a start goes on, and may prepare the application before others use it. */
public interface StartListener {

    /** Does neither. */
    StartListener NONE = (what, took) -> {};

    /** Something runs. */
    void started(String what, Duration took);

    /** Requests are answered; until this returns, the stack's health is {@code preparing}. */
    default void prepare(Stack stack) throws IOException {}
}
