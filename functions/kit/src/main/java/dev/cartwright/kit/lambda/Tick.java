package dev.cartwright.kit.lambda;

import java.time.Instant;

/** A schedule fired. */
public record Tick(Instant time) {}
