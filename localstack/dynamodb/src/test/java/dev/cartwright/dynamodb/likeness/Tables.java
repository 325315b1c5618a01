package dev.cartwright.dynamodb.likeness;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The tables of a case. */
final class Tables {

    /** A name that no table has. */
    static final String MISSING = "like-none";

    private static final String FULL = """
        {"TableName": "like-full", "BillingMode": "PAY_PER_REQUEST",
         "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
         "AttributeDefinitions": [
           {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "N"},
           {"AttributeName": "g", "AttributeType": "S"}, {"AttributeName": "n", "AttributeType": "N"},
           {"AttributeName": "l", "AttributeType": "N"}],
         "GlobalSecondaryIndexes": [{"IndexName": "by-g",
           "KeySchema": [{"AttributeName": "g", "KeyType": "HASH"}, {"AttributeName": "n", "KeyType": "RANGE"}],
           "Projection": {"ProjectionType": "ALL"}}],
         "LocalSecondaryIndexes": [{"IndexName": "by-l",
           "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "l", "KeyType": "RANGE"}],
           "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["x", "s"]}}],
         "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"}}
        """;

    private static final String PLAIN = """
        {"TableName": "like-plain", "BillingMode": "PAY_PER_REQUEST",
         "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
         "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}]}
        """;

    private Tables() {}

    static List<ObjectNode> all() {
        return List.of((ObjectNode) Wire.JSON.readTree(FULL), (ObjectNode) Wire.JSON.readTree(PLAIN));
    }
}
