package dev.cartwright.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of a table and of its indexes.
 *
 * @param types of the key attributes: {@code S}, {@code N}, {@code B}
 * @param items how many there are about
 */
public record TableKeys(String table, Keys keys, List<Keys> indexes, Map<String, String> types, long items) {

    /**
     * @param index its name; empty for the table itself
     * @param sort empty if there is none
     */
    public record Keys(String index, String partition, String sort) {

        /** {@code "pk, sk"}. */
        public String text() {
            return String.join(", ", names().toList());
        }

        Stream<String> names() {
            return Stream.of(partition, sort).filter(name -> !name.isEmpty());
        }
    }

    static TableKeys of(JsonNode described) {
        JsonNode table = described.path("Table");
        List<Keys> indexes = new ArrayList<>();
        for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            table.path(kind).forEach(index -> indexes.add(keys(index)));
        }
        Map<String, String> types = new HashMap<>();
        table.path("AttributeDefinitions")
                .forEach(attribute -> types.put(
                        attribute.path("AttributeName").asString(),
                        attribute.path("AttributeType").asString()));
        return new TableKeys(
                table.path("TableName").asString(),
                keys(table),
                indexes,
                types,
                table.path("ItemCount").asLong(0));
    }

    private static Keys keys(JsonNode described) {
        return new Keys(described.path("IndexName").asString(""), key(described, "HASH"), key(described, "RANGE"));
    }

    private static String key(JsonNode described, String type) {
        return described
                .path("KeySchema")
                .valueStream()
                .filter(key -> key.path("KeyType").asString().equals(type))
                .map(key -> key.path("AttributeName").asString())
                .findFirst()
                .orElse("");
    }

    /** Those of the index of a name; the table's own if there is none. */
    Keys keys(String index) {
        return indexes.stream()
                .filter(one -> one.index().equals(index))
                .findFirst()
                .orElse(keys);
    }

    /** The key of an item in the table, as DynamoDB's JSON. */
    ObjectNode keyOf(ObjectNode item) {
        ObjectNode key = PrettyJson.object();
        keys.names().forEach(name -> key.set(name, item.path(name)));
        return key;
    }
}
