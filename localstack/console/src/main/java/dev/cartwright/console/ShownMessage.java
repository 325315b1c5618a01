package dev.cartwright.console;

import dev.cartwright.embedded.view.Masking;
import dev.cartwright.embedded.view.QueuedMessage;

/** A message with its body for the screen, masked. */
public record ShownMessage(QueuedMessage message, String body) {

    public boolean hidesSomething() {
        return !Masking.mask(message.body()).equals(message.body());
    }
}
