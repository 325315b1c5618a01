package dev.cartwright.console;

import dev.cartwright.embedded.view.QueuedMessage;

/** A message with its body for the screen, masked. */
public record ShownMessage(QueuedMessage message, String body) {}
