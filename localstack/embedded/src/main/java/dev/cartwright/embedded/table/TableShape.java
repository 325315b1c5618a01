package dev.cartwright.embedded.table;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The keys of a table and of its indexes, each {@code "pk HASH, sk RANGE"}. */
record TableShape(String keys, Map<String, String> indexes) {

    static TableShape of(JsonNode table) {
        Map<String, String> indexes = new TreeMap<>();
        addIndexes(indexes, table.path("GlobalSecondaryIndexes"));
        addIndexes(indexes, table.path("LocalSecondaryIndexes"));
        return new TableShape(keys(table), indexes);
    }

    private static void addIndexes(Map<String, String> indexes, JsonNode list) {
        list.forEach(index -> indexes.put(index.path("IndexName").asString(), keys(index)));
    }

    private static String keys(JsonNode described) {
        return String.join(
                ", ",
                described.path("KeySchema").valueStream().map(TableShape::key).toList());
    }

    private static String key(JsonNode key) {
        return key.path("AttributeName").asString() + " " + key.path("KeyType").asString();
    }
}
