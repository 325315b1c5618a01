package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts numbers: CloudFormation also accepts a number as text; DynamoDB's API does not. */
final class NumbersInTables {

    private static final Set<String> NUMBERS = Set.of("ReadCapacityUnits", "WriteCapacityUnits");

    private NumbersInTables() {}

    static JsonNode typed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode typed = JsonTrees.object();
                object.properties()
                        .forEach(entry -> typed.set(entry.getKey(), value(entry.getKey(), entry.getValue())));
                yield typed;
            }
            case ArrayNode array -> {
                ArrayNode typed = JsonTrees.array();
                array.forEach(element -> typed.add(typed(element)));
                yield typed;
            }
            default -> node;
        };
    }

    private static JsonNode value(String name, JsonNode value) {
        return NUMBERS.contains(name) ? JsonTrees.tree(value.asLong()) : typed(value);
    }
}
