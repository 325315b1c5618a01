package dev.cartwright.embedded.function;

import java.time.Instant;

/**
 * One invocation in the journal, or the attempt of one that was throttled.
 *
 * @param subject of the event: an API's operation, the types of a batch's messages, the rule of a schedule
 * @param waitedMs from the call to the delivery, including a cold start
 * @param ms from the delivery to the answer
 * @param error the type of the error, or {@link #THROTTLED}; empty on success
 * @param status the HTTP status that the function answered to an API; 0 for every other event
 */
public record JournalEntry(
        String requestId,
        String function,
        String trigger,
        String subject,
        String trace,
        Instant started,
        boolean cold,
        long waitedMs,
        long ms,
        String error,
        int status,
        int bytesIn,
        int bytesOut) {

    /** The error of an event that the function's reserved concurrency did not admit. */
    public static final String THROTTLED = "throttled";

    private static final int LONGEST = 1_000;

    /** What functions and callers make up is cut, as 100,000 entries are kept. */
    public JournalEntry {
        subject = cut(subject);
        error = cut(error);
    }

    public boolean isThrottled() {
        return error.equals(THROTTLED);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
