package dev.cartwright.embedded.function;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The subject of an event in the journal. */
final class EventSubject {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventSubject() {}

    /**
     * @return the operation of an API ({@code "placeOrder"}), the types of a batch's messages ({@code "StockReserved.v1"}),
     *     the name of a schedule's rule, or nothing
     */
    static String of(byte[] event) {
        try {
            return of(JSON.readTree(event));
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static String of(JsonNode event) {
        if (event.has("requestContext")) {
            return event.at("/requestContext/operationName").asString("");
        }
        if (event.has("Records")) {
            return event.path("Records")
                    .valueStream()
                    .map(message -> type(message.path("body").asString("")))
                    .filter(type -> !type.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        String rule = event.path("resources").path(0).asString("");
        return rule.substring(rule.lastIndexOf('/') + 1);
    }

    private static String type(String body) {
        try {
            return body.startsWith("{")
                    ? JSON.readTree(body).path("detail-type").asString("")
                    : "";
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
