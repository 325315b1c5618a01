package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation takes a number as a text too; DynamoDB's API does not. */
final class NumbersInTables {

    private static final Set<String> NUMBERS = Set.of("ReadCapacityUnits", "WriteCapacityUnits");

    private NumbersInTables() {}

    static JsonNode typed(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode typed = Json.object();
                object.properties()
                        .forEach(entry -> typed.set(entry.getKey(), value(entry.getKey(), entry.getValue())));
                yield typed;
            }
            case ArrayNode array -> {
                ArrayNode typed = Json.array();
                array.forEach(element -> typed.add(typed(element)));
                yield typed;
            }
            default -> node;
        };
    }

    private static JsonNode value(String name, JsonNode value) {
        return NUMBERS.contains(name) ? Json.tree(value.asLong()) : typed(value);
    }
}
