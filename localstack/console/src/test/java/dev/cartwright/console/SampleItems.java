package dev.cartwright.console;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of orders with one item and one index, as DynamoDB's API shows it. */
final class SampleItems {

    static final String TABLE = "local-Order-Table";

    /** Of the item, as DynamoDB's JSON. */
    static final String KEY = """
            {"pk": {"S": "ORDER#%s"}, "sk": {"S": "ORDER"}}""".formatted(SampleJourneys.ORDER);

    private static final String TABLE_DESCRIBED = """
            {"Table": {"TableName": "%s", "ItemCount": 1,
              "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                {"AttributeName": "sk", "AttributeType": "S"}, {"AttributeName": "gsi1pk", "AttributeType": "S"}],
              "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
              "GlobalSecondaryIndexes": [{"IndexName": "gsi1",
                "KeySchema": [{"AttributeName": "gsi1pk", "KeyType": "HASH"}]}]}}""".formatted(TABLE);

    private static final String ITEM = """
            {"pk": {"S": "ORDER#%1$s"}, "sk": {"S": "ORDER"}, "gsi1pk": {"S": "CUSTOMER#ann"},
             "step": {"S": "AUTHORIZED"}, "totalMinor": {"N": "1998"}, "email": {"S": "ann@example.org"},
             "lines": {"L": [{"M": {"sku": {"S": "sku_mug"}, "quantity": {"N": "2"}}}]}}""".formatted(SampleJourneys.ORDER);

    private SampleItems() {}

    static JsonNode read(String operation) {
        return JsonMapper.shared()
                .readTree(
                        switch (operation) {
                            case "DescribeTable" -> TABLE_DESCRIBED;
                            case "GetItem" -> "{\"Item\": " + ITEM + "}";
                            case "Query", "Scan" -> "{\"Items\": [" + ITEM + "], \"Count\": 1}";
                            case String other -> throw new IllegalArgumentException("no read: " + other);
                        });
    }
}
