package dev.cartwright.tools.shop;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One invocation of a function in the stack's journal.
 *
 * @param trigger its caller: {@code POST /v1/orders}
 * @param subject of the event: an operation of the API, the types of the messages
 * @param started when the event was delivered to the function
 * @param waitedMs from the call to the delivery, including a cold start
 * @param ms from the delivery to the answer
 * @param error empty on success
 */
public record Hop(
        String function,
        String trigger,
        String subject,
        Instant started,
        boolean cold,
        long waitedMs,
        long ms,
        String error) {

    static Hop of(JsonNode entry) {
        return new Hop(
                entry.path("function").asString(""),
                entry.path("trigger").asString(""),
                entry.path("subject").asString(""),
                Instant.parse(entry.path("started").asString("")),
                entry.path("cold").asBoolean(false),
                entry.path("waitedMs").asLong(0),
                entry.path("ms").asLong(0),
                entry.path("error").asString(""));
    }
}
