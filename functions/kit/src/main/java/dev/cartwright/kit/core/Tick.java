package dev.cartwright.kit.core;

import java.time.Instant;

/**
 * An event of a schedule.
 *
 * @param deadline when Lambda stops the sweep
 */
public record Tick(Instant time, Instant deadline) {}
