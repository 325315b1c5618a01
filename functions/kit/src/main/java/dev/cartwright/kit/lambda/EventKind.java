package dev.cartwright.kit.lambda;

import dev.cartwright.kit.core.Json;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The source of an event, detected by what AWS writes into it; nothing that a client sends is considered. */
enum EventKind {
    HTTP,
    QUEUE,
    STREAM,
    SCHEDULE;

    /** Reads no further than necessary; empty for an unknown kind of event. */
    static Optional<EventKind> of(byte[] event) {
        try (JsonParser parser = Json.mapper().createParser(event)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("httpMethod")) {
                    return Optional.of(HTTP);
                }
                if (name.equals("Records")) {
                    return value == JsonToken.START_ARRAY ? ofRecords(parser) : Optional.empty();
                }
                if (name.equals("source") && parser.getString().equals("aws.events")) {
                    return Optional.of(SCHEDULE);
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }

    /** By {@code arn:aws:sqs:...} or {@code arn:aws:dynamodb:...} of the first record. */
    private static Optional<EventKind> ofRecords(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("eventSourceARN")) {
                return ofArn(parser.getString());
            }
            parser.skipChildren();
        }
        return Optional.empty();
    }

    private static Optional<EventKind> ofArn(String arn) {
        String[] parts = arn.split(":", 4);
        return switch (parts.length > 2 ? parts[2] : "") {
            case "sqs" -> Optional.of(QUEUE);
            case "dynamodb" -> Optional.of(STREAM);
            default -> Optional.empty();
        };
    }
}
