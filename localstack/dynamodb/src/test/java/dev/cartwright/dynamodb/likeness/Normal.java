package dev.cartwright.dynamodb.likeness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers without what has no order or is chance. */
final class Normal {

    /** Lists whose order DynamoDB does not promise. */
    private static final Set<String> UNORDERED = Set.of("SS", "NS", "BS", "ConsumedCapacity");

    private Normal() {}

    static JsonNode body(Operation operation, Outcome outcome) {
        boolean unorderedItems =
                operation.name().equals("Scan") || operation.name().equals("BatchGetItem");
        return normal("", outcome.body(), unorderedItems);
    }

    private static JsonNode normal(String name, JsonNode node, boolean unorderedItems) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = Wire.JSON.createObjectNode();
                object.properties()
                        .forEach(member ->
                                copy.set(member.getKey(), normal(member.getKey(), member.getValue(), unorderedItems)));
                yield copy;
            }
            case ArrayNode array -> {
                boolean items =
                        unorderedItems && !array.isEmpty() && array.get(0).isObject() && !name.equals("L");
                List<JsonNode> elements = array.valueStream()
                        .map(element -> normal("", element, unorderedItems))
                        .sorted(UNORDERED.contains(name) || items ? Comparator.comparing(Normal::sorted) : (_, _) -> 0)
                        .toList();
                ArrayNode copy = Wire.JSON.createArrayNode();
                elements.forEach(copy::add);
                yield copy;
            }
            case JsonNode number
            when number.isNumber() ->
                Wire.JSON.getNodeFactory().numberNode(new BigDecimal(number.asString()).stripTrailingZeros());
            default -> node;
        };
    }

    /** A text that is equal for equal trees. */
    private static String sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .map(member -> member.getKey() + "=" + sorted(member.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node instanceof ArrayNode array
                ? array.valueStream().map(Normal::sorted).toList().toString()
                : node.toString();
    }

    /** The reference counts the errors that it found also where AWS does not. */
    static String message(Outcome outcome) {
        String prefix = "1 validation error detected: ";
        String message = outcome.message();
        return message.startsWith(prefix) && !message.startsWith(prefix + "Value")
                ? message.substring(prefix.length())
                : message;
    }
}
