package dev.cartwright.embedded.view;

import java.time.Instant;

/**
 * A request, a schedule or a message without a trace of its own, and what followed from it.
 *
 * @param trace its trace id
 * @param subject of its first hop: an operation or an event type
 * @param trigger of its first hop: {@code "POST /v1/orders"}
 * @param about the ids that it is about: {@code "ord_01..."}
 * @param status that its request was answered with; 0 if it was no request
 * @param ms from the start of the first hop to the end of the last
 * @param failures its hops that failed
 * @param error the first hop's error that is not empty; empty without one
 */
public record JourneySummary(
        String trace,
        Instant started,
        String subject,
        String trigger,
        String about,
        int status,
        long ms,
        int hops,
        int cold,
        int failures,
        String error,
        boolean kept) {

    /** An id may be an e-mail address. */
    public JourneySummary masked() {
        return new JourneySummary(
                trace, started, subject, trigger, Masking.mask(about), status, ms, hops, cold, failures, error, kept);
    }
}
