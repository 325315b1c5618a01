package dev.cartwright.tools.path;

import java.time.Instant;

/**
 * One piece of work on the path of an order.
 *
 * @param function the capability and its function, {@code order/InboxFunction}, or who else it was
 * @param calledBy the operation that caused it; empty if unknown
 * @param outcome empty if there is nothing to tell
 */
record PathStep(
        Instant at,
        String trace,
        String function,
        String operation,
        String calledBy,
        long ms,
        String outcome,
        boolean failed) {}
