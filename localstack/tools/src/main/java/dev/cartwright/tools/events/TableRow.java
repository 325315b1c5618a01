package dev.cartwright.tools.events;

import dev.cartwright.tools.aws.AwsCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An expected row of a table.
 *
 * @param wanted its keys and some of its attributes, numbers as texts; a {@code *} stands for any text
 */
record TableRow(AwsCalls aws, String table, JsonNode wanted) {

    /** The differences from the actual row. */
    List<String> differences() {
        JsonNode found = read();
        var differences = new ArrayList<String>();
        wanted.forEachEntry((name, value) -> new Expectation(value)
                .differences(text(found.path(name)))
                .forEach(difference -> differences.add("row %s, %s: %s".formatted(text("pk"), name, difference))));
        return differences;
    }

    private JsonNode read() {
        var keys = Map.of("pk", Map.of("S", text("pk")), "sk", Map.of("S", text("sk")));
        return aws.call(
                        "dynamodb",
                        "DynamoDB_20120810.GetItem",
                        Map.of("TableName", table, "Key", keys, "ConsistentRead", true))
                .path("Item");
    }

    private String text(String key) {
        return wanted.path(key).asString("");
    }

    private static JsonNode text(JsonNode attribute) {
        return attribute.isMissingNode()
                ? attribute
                : JsonNodeFactory.instance.stringNode(
                        attribute.path("S").asString(attribute.path("N").asString("")));
    }
}
