package dev.cartwright.embedded.aws;

import java.time.Instant;

/**
 * A call of a function to a service.
 *
 * @param trace the trace id that the caller sent; empty without one
 * @param resource a table, a bus, a queue, a parameter; empty if it names none
 * @param error the service's error code; empty on success
 */
public record RecordedCall(
        String function,
        String trace,
        String service,
        String operation,
        String resource,
        Instant started,
        long micros,
        int status,
        String error) {}
