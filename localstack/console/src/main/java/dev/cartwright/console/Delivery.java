package dev.cartwright.console;

import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event of a queue or a stream says about its way to the function.
 *
 * @param sent when its first message was sent, or its first record written; the epoch if it does not say so
 * @param attempt how often its first message was received, from 1
 */
record Delivery(Instant sent, int attempt) {

    static final Delivery UNKNOWN = new Delivery(Instant.EPOCH, 1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Delivery of(String event) {
        try {
            JsonNode first = JSON.readTree(event).path("Records").path(0);
            long sent = first.at("/attributes/SentTimestamp").asLong(0);
            double written = first.at("/dynamodb/ApproximateCreationDateTime").asDouble(0);
            int attempt = first.at("/attributes/ApproximateReceiveCount").asInt(1);
            return new Delivery(Instant.ofEpochMilli(sent > 0 ? sent : (long) (written * 1000)), Math.max(1, attempt));
        } catch (JacksonException unreadable) {
            return UNKNOWN;
        }
    }

    boolean isKnown() {
        return sent.isAfter(Instant.EPOCH);
    }
}
