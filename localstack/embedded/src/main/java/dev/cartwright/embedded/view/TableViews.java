package dev.cartwright.embedded.view;

import dev.cartwright.embedded.table.DynamoDbEndpoint;
import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables and their items. */
@SuppressWarnings("DoNotCallSuggester")
public final class TableViews {

    private static final Set<String> READS = Set.of("DescribeTable", "GetItem", "Query", "Scan");
    private static final Set<String> PAGED = Set.of("Query", "Scan");
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_TABLES = 1_000;

    private final DynamoDbEndpoint dynamoDb;

    public TableViews(DynamoDbEndpoint dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Announces every later write, as long as anybody listens. */
    public void announceTo(ChangeFeed changes) {
        tables().forEach(table -> dynamoDb.whenWritten(table, () -> {
            if (changes.heard()) {
                changes.announce(new StackChange.Written(table));
            }
        }));
    }

    List<String> tables() {
        List<String> names = new ArrayList<>();
        ObjectNode request = JsonTrees.object();
        String last;
        do {
            JsonNode page = call("ListTables", request);
            page.path("TableNames").forEach(name -> names.add(name.asString()));
            last = page.path("LastEvaluatedTableName").asString("");
            request.put("ExclusiveStartTableName", last);
        } while (!last.isEmpty() && names.size() < MOST_TABLES);
        return List.copyOf(names);
    }

    JsonNode table(String operation, JsonNode request) {
        if (!READS.contains(operation) || !request.isObject()) {
            throw new IllegalArgumentException(
                    "a read is one of DescribeTable, GetItem, Query, Scan, with its request");
        }
        return call(operation, PAGED.contains(operation) ? bounded((ObjectNode) request) : request);
    }

    /** DynamoDB itself refuses a limit that is none. */
    private static JsonNode bounded(ObjectNode request) {
        JsonNode limit = request.path("Limit");
        boolean tooLarge = limit.isIntegralNumber() && (!limit.canConvertToInt() || limit.asInt() > LARGEST_PAGE);
        return limit.isMissingNode() || tooLarge ? request.deepCopy().put("Limit", LARGEST_PAGE) : request;
    }

    void putItem(String table, JsonNode item) {
        ObjectNode request = JsonTrees.object().put("TableName", table);
        var _ = call("PutItem", request.set("Item", item));
    }

    void deleteItem(String table, JsonNode key) {
        ObjectNode request = JsonTrees.object().put("TableName", table);
        var _ = call("DeleteItem", request.set("Key", key));
    }

    private JsonNode call(String operation, JsonNode request) {
        try {
            return dynamoDb.call(DynamoDbEndpoint.TABLES, operation, request);
        } catch (AwsProblem refused) {
            throw new IllegalArgumentException(refused.toString(), refused);
        }
    }
}
