package dev.cartwright.console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a table with two items of a person, one on each page. */
final class SampleTables {

    static final String PERSON = "ann@example.com";
    static final String PEOPLE = "local-Inventory-Table";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleTables() {}

    static JsonNode read(String operation, JsonNode request) {
        return JSON.readTree(
                switch (operation) {
                    case "DescribeTable" -> """
                        {"Table": {"TableName": "local-Inventory-Table", "ItemCount": 2,
                          "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
                          "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"}]}}""";
                    case "GetItem" ->
                        "{\"Item\": "
                                + item(request.path("Key").path("sk").path("S").asString("")) + "}";
                    default ->
                        request.path("ExclusiveStartKey").isMissingNode()
                                ? "{\"Items\": [" + item("first") + "], \"LastEvaluatedKey\": " + key("first") + "}"
                                : "{\"Items\": [" + item("second") + "]}";
                });
    }

    private static String key(String sort) {
        return "{\"pk\": {\"S\": \"EMAIL#%s\"}, \"sk\": {\"S\": \"%s\"}}".formatted(PERSON, sort);
    }

    private static String item(String sort) {
        return key(sort).replaceFirst("}$", ", \"note\": {\"S\": \"of " + PERSON + "\"}}");
    }
}
