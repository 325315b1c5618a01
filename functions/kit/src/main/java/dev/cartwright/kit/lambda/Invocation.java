package dev.cartwright.kit.lambda;

import dev.cartwright.kit.trace.TraceContext;
import java.time.Instant;

/**
 * What Lambda says about one call of a function.
 *
 * @param deadline when Lambda ends the function
 * @param trace of the call itself; a message from a queue brings its own
 */
public record Invocation(String requestId, Instant deadline, TraceContext trace, LogLine log) {}
