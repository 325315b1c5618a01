package dev.cartwright.journey;

import dev.cartwright.tools.access.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The capabilities' tables, as DynamoDB's own API shows them. */
final class Tables {

    private static final String CLAIM = "IDEMPOTENCY#";
    private static final String OUTBOX = "OUTBOX";

    private Tables() {}

    /** All rows, but for what the kit keeps of requests and messages, which come and go by themselves. */
    static List<JsonNode> businessRows(String capability) {
        return rows(capability).stream().filter(Tables::business).toList();
    }

    /** What is not announced yet. */
    static List<JsonNode> outbox(String capability) {
        return rows(capability).stream()
                .filter(row -> row.at("/pk/S").asString().startsWith(OUTBOX))
                .toList();
    }

    private static List<JsonNode> rows(String capability) {
        var rows = new ArrayList<JsonNode>();
        var request = new HashMap<String, Object>(Map.of("TableName", name(capability), "ConsistentRead", true));
        JsonNode page;
        do {
            page = Aws.dynamoDb("Scan", request);
            page.path("Items").forEach(rows::add);
            request.put("ExclusiveStartKey", page.path("LastEvaluatedKey"));
        } while (page.has("LastEvaluatedKey"));
        return rows;
    }

    private static boolean business(JsonNode row) {
        String key = row.at("/pk/S").asString();
        return List.of(CLAIM, OUTBOX, "BREAKER").stream().noneMatch(key::startsWith);
    }

    /** Leaves a request as it is while somebody works on it: its key is claimed and there is no answer yet. */
    static void forgetAnswer(ApiOperation operation, String subject, String path, String idempotencyKey) {
        String key = CLAIM
                + digest(subject, operation.id(), parameters(operation, path).toString(), idempotencyKey);
        Aws.dynamoDb(
                "UpdateItem",
                Map.of(
                        "TableName",
                        name(operation.capability()),
                        "Key",
                        Map.of("pk", Map.of("S", key), "sk", Map.of("S", "IDEMPOTENCY")),
                        "UpdateExpression",
                        "REMOVE answer",
                        "ConditionExpression",
                        "attribute_exists(answer)"));
    }

    private static SortedMap<String, String> parameters(ApiOperation operation, String path) {
        String[] names = ("/v1" + operation.path()).split("/", -1);
        String[] values = path.split("/", -1);
        var parameters = new TreeMap<String, String>();
        for (int n = 0; n < names.length; n++) {
            if (names[n].startsWith("{")) {
                parameters.put(names[n].substring(1, names[n].length() - 1), values[n]);
            }
        }
        return parameters;
    }

    /**
     * Lets the time be over for which requests that were begun and have no answer yet keep their keys: as long as a function may run
     * that was killed at work.
     */
    static void endClaims(String capability) {
        rows(capability).stream()
                .filter(row -> row.at("/pk/S").asString().startsWith(CLAIM) && !row.has("answer"))
                .forEach(row -> endClaim(capability, row));
    }

    private static void endClaim(String capability, JsonNode row) {
        Aws.tryDynamoDb(
                "UpdateItem",
                Map.of(
                        "TableName",
                        name(capability),
                        "Key",
                        Map.of("pk", row.path("pk"), "sk", row.path("sk")),
                        "UpdateExpression",
                        "SET freeAt = :now",
                        "ConditionExpression",
                        "attribute_exists(pk) AND attribute_not_exists(answer)",
                        "ExpressionAttributeValues",
                        Map.of(":now", Map.of("N", Long.toString(System.currentTimeMillis())))));
    }

    /** Sets attributes of a row, made of texts, as an accident or time could. */
    static void set(String capability, String pk, String sk, Map<String, String> attributes) {
        var names = new HashMap<String, String>();
        var values = new HashMap<String, Object>();
        var terms = new ArrayList<String>();
        attributes.forEach((name, value) -> {
            names.put("#" + name, name);
            values.put(":" + name, Map.of("S", value));
            terms.add("#" + name + " = :" + name);
        });
        Aws.dynamoDb(
                "UpdateItem",
                Map.of(
                        "TableName",
                        name(capability),
                        "Key",
                        key(pk, sk),
                        "UpdateExpression",
                        "SET " + String.join(", ", terms),
                        "ExpressionAttributeNames",
                        names,
                        "ExpressionAttributeValues",
                        values));
    }

    /** Writes a row as it is. */
    static void put(String capability, Map<String, Object> item) {
        Aws.dynamoDb("PutItem", Map.of("TableName", name(capability), "Item", item));
    }

    static JsonNode find(String capability, String pk, String sk) {
        return Aws.dynamoDb(
                        "GetItem", Map.of("TableName", name(capability), "Key", key(pk, sk), "ConsistentRead", true))
                .path("Item");
    }

    private static Map<String, Object> key(String pk, String sk) {
        return Map.of("pk", Map.of("S", pk), "sk", Map.of("S", sk));
    }

    private static String digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static String name(String capability) {
        String stack = "/" + capability.replace("-", "");
        return Shop.stack()
                .application()
                .ofType("AWS::DynamoDB::Table")
                .filter(table -> table.stack().toLowerCase(Locale.ROOT).endsWith(stack))
                .findFirst()
                .orElseThrow()
                .physicalId();
    }
}
