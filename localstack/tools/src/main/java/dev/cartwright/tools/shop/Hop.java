package dev.cartwright.tools.shop;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One invocation of a function, as the stack's journal tells it.
 *
 * @param trigger what called it: {@code POST /v1/orders}
 * @param started when the function was handed the event
 * @param waitedMs from the call to the hand-over, a cold start included
 * @param ms from the hand-over to the answer
 * @param error empty where it went well
 */
public record Hop(
        String function, String trigger, Instant started, boolean cold, long waitedMs, long ms, String error) {

    static Hop of(JsonNode entry) {
        return new Hop(
                entry.path("function").asString(""),
                entry.path("trigger").asString(""),
                Instant.parse(entry.path("started").asString("")),
                entry.path("cold").asBoolean(false),
                entry.path("waitedMs").asLong(0),
                entry.path("ms").asLong(0),
                entry.path("error").asString(""));
    }
}
