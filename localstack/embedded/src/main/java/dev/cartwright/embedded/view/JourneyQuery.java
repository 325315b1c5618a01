package dev.cartwright.embedded.view;

/**
 * Which journeys: those in which every given word occurs.
 *
 * @param text words that must all occur in the trace id, an operation, an event type, a payload's ids (order, SKU, customer), a
 *     status ({@code 404}) or an error; empty for all
 * @param failed only those with a failed invocation or an answer of 4xx or 5xx
 * @param minimumMs only those that took at least as long
 * @param schedules also schedules that ran well and caused nothing; there are many of them
 */
public record JourneyQuery(String text, boolean failed, long minimumMs, boolean schedules, int limit) {

    /** Whether it asks for all, apart from its text and schedules. */
    boolean isForAll() {
        return !failed && minimumMs <= 0;
    }

    /** Without quiet schedules. */
    public static JourneyQuery latest(int limit) {
        return new JourneyQuery("", false, 0, false, limit);
    }
}
