package dev.cartwright.embedded.view;

import java.time.Instant;
import java.util.Map;

/**
 * A message in a queue.
 *
 * @param reason why it is a dead letter, as far as is known; empty otherwise
 * @param trace its trace id; empty if it has none
 */
public record QueuedMessage(
        String id,
        Instant sent,
        int receiveCount,
        boolean inFlight,
        String reason,
        String trace,
        Map<String, String> attributes,
        String body) {}
