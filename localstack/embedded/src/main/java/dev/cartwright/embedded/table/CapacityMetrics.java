package dev.cartwright.embedded.table;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The consumed read and write units by table and index, as DynamoDB counts them; refused requests are not counted. */
final class CapacityMetrics {

    private static final byte[] ASKED = "{\"ReturnConsumedCapacity\":\"INDEXES\",".getBytes(StandardCharsets.UTF_8);

    /** Operations whose units are reads, if an answer does not say so. */
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan", "TransactGetItems");

    private static final Set<String> COUNTED = Set.of(
            "GetItem",
            "BatchGetItem",
            "Query",
            "Scan",
            "TransactGetItems",
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "BatchWriteItem",
            "TransactWriteItems");

    private final MetricStore metrics;

    CapacityMetrics(MetricStore metrics) {
        this.metrics = metrics;
    }

    /** The request's body, with a request for the consumed units. */
    byte[] asking(String operation, byte[] body) {
        if (!COUNTED.contains(operation) || body.length < 3 || body[0] != '{') {
            return body;
        }
        byte[] asking = new byte[ASKED.length + body.length - 1];
        System.arraycopy(ASKED, 0, asking, 0, ASKED.length);
        System.arraycopy(body, 1, asking, ASKED.length, body.length - 1);
        return asking;
    }

    /** Records the units of an answer. */
    void count(String operation, AwsReply reply) {
        if (reply.status() == 200 && COUNTED.contains(operation)) {
            JsonNode consumed = JsonTrees.parse(reply.body()).path("ConsumedCapacity");
            (consumed.isArray() ? consumed.valueStream() : Stream.of(consumed))
                    .forEach(table -> count(operation, table));
        }
    }

    private void count(String operation, JsonNode consumed) {
        Map<String, String> table =
                Map.of("TableName", consumed.path("TableName").asString(""));
        record(operation, consumed.has("Table") ? consumed.path("Table") : consumed, table);
        consumed.path("GlobalSecondaryIndexes").properties().forEach(index -> {
            var dimensions = new HashMap<>(table);
            dimensions.put("GlobalSecondaryIndexName", index.getKey());
            record(operation, index.getValue(), dimensions);
        });
    }

    private void record(String operation, JsonNode units, Map<String, String> dimensions) {
        boolean told = units.has("ReadCapacityUnits") || units.has("WriteCapacityUnits");
        double all = units.path("CapacityUnits").asDouble(0);
        double read = told ? units.path("ReadCapacityUnits").asDouble(0) : READS.contains(operation) ? all : 0;
        double write = told ? units.path("WriteCapacityUnits").asDouble(0) : READS.contains(operation) ? 0 : all;
        metrics.record("AWS/DynamoDB", "ConsumedReadCapacityUnits", read, dimensions);
        metrics.record("AWS/DynamoDB", "ConsumedWriteCapacityUnits", write, dimensions);
    }
}
