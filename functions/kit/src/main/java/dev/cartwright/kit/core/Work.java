package dev.cartwright.kit.core;

import java.time.Instant;

/**
 * One piece of work in an invocation: a request, a message, a sweep or a batch of the stream.
 *
 * @param requestId of the invocation
 * @param deadline when Lambda stops the function
 * @param log the log line of this work
 */
public record Work(String requestId, Instant deadline, LogLine log) {}
