package dev.cartwright.console;

/**
 * A message of a journey that its function could not process.
 *
 * @param reason as far as is known; empty otherwise
 */
public record ShownLetter(String queue, String id, String reason) {}
