package dev.cartwright.tools.cases;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event for a function with its expected result.
 *
 * @param name {@code "placeOrder/unknown-sku"}
 * @param expected the function's answer; missing if there is none yet
 * @param rowsAfterwards rows of the table afterwards: keys and relevant attributes
 * @param parked number of its messages that go to the function's dead letters
 */
public record SampleEvent(String name, JsonNode event, JsonNode expected, List<JsonNode> rowsAfterwards, int parked) {

    public SampleEvent {
        rowsAfterwards = List.copyOf(rowsAfterwards);
    }

    public String text() {
        return event.toPrettyString() + "\n";
    }

    /** The bodies of its messages. */
    public List<String> messages() {
        return event.path("Records")
                .valueStream()
                .map(message -> message.path("body").asString(""))
                .filter(body -> !body.isEmpty())
                .toList();
    }
}
