package dev.cartwright.console;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's typed JSON as plain JSON: {@code {"n": {"N": "1"}}} is {@code {"n": 1}}. */
final class PlainItem {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainItem() {}

    static ObjectNode of(JsonNode item) {
        ObjectNode plain = NODES.objectNode();
        item.properties().forEach(attribute -> plain.set(attribute.getKey(), value(attribute.getValue())));
        return plain;
    }

    private static JsonNode value(JsonNode typed) {
        return typed.properties().stream()
                .findFirst()
                .map(only -> value(only.getKey(), only.getValue()))
                .orElse(NODES.nullNode());
    }

    private static JsonNode value(String type, JsonNode value) {
        return switch (type) {
            case "N" -> NODES.numberNode(new BigDecimal(value.asString("0")));
            case "M" -> of(value);
            case "L" -> list(value, false);
            case "NS" -> list(value, true);
            case "NULL" -> NODES.nullNode();
            default -> value;
        };
    }

    private static ArrayNode list(JsonNode values, boolean numbers) {
        ArrayNode plain = NODES.arrayNode();
        values.forEach(value -> plain.add(numbers ? value("N", value) : value(value)));
        return plain;
    }
}
