package dev.cartwright.tools.path;

import java.time.Instant;

/** A span of time to search in. */
record Span(Instant from, Instant until) {}
