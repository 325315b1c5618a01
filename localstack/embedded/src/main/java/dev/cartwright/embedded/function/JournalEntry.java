package dev.cartwright.embedded.function;

import java.time.Instant;

/**
 * One invocation as the journal keeps it.
 *
 * @param waitedMs from the call to the hand-over, a cold start included
 * @param ms from the hand-over to the answer
 * @param error the error's type; empty where it went well
 */
public record JournalEntry(
        String requestId,
        String function,
        String trigger,
        String trace,
        Instant started,
        boolean cold,
        long waitedMs,
        long ms,
        String error,
        int bytesIn,
        int bytesOut) {}
