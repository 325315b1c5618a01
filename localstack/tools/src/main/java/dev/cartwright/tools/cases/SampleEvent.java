package dev.cartwright.tools.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event for a function, with what has to come of it.
 *
 * @param name {@code "placeOrder/unknown-sku"}
 * @param expected what the function answers; missing where nobody said so yet
 * @param rowsAfterwards what the table holds then: rows by their keys, with the attributes that matter
 * @param parked how many of its messages end in the function's dead letters
 */
public record SampleEvent(String name, JsonNode event, JsonNode expected, List<JsonNode> rowsAfterwards, int parked) {

    public SampleEvent {
        rowsAfterwards = List.copyOf(rowsAfterwards);
    }

    public String text() {
        return event.toPrettyString() + "\n";
    }

    /** The bodies of the messages that it brings. */
    public List<String> messages() {
        return event.path("Records")
                .valueStream()
                .map(message -> message.path("body").asString(""))
                .filter(body -> !body.isEmpty())
                .toList();
    }
}
