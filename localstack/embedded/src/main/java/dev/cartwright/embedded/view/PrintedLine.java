package dev.cartwright.embedded.view;

import java.time.Instant;

/**
 * A line that a function printed.
 *
 * @param number grows by one with each line of the stack
 * @param trace the trace id of the invocation that its process worked on; {@code -} if none
 * @param level {@code ERROR}, {@code WARN}, {@code INFO}, {@code DEBUG}; empty if the line names none
 */
public record PrintedLine(long number, Instant time, String function, String trace, String level, String text) {}
