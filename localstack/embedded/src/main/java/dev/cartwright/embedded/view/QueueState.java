package dev.cartwright.embedded.view;

/**
 * A queue at this moment.
 *
 * @param function that receives its messages; empty if none does
 * @param oldestSeconds the age of its oldest message; 0 if it is empty
 * @param deadLettersOf the queue or function whose messages end here; empty if it is no dead-letter queue
 */
public record QueueState(
        String name,
        String function,
        long visible,
        long inFlight,
        long delayed,
        long oldestSeconds,
        String deadLettersOf,
        boolean paused) {}
