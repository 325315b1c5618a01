package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.metric.Metric;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.metric.Series;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By DynamoDB's size rules: writes by begun KB, reads by begun 4 KB, a transaction's twice, an index's write beside the table's. */
class CapacityMetricsTests {

    private static DynamoDbEndpoint dynamoDb;

    private final MetricStore metrics = new MetricStore();
    private final CapacityMetrics capacity = new CapacityMetrics(metrics);

    @BeforeAll
    static void start() {
        dynamoDb = OwnDynamoDb.inMemory();
        Map<String, Object> index = Map.of(
                "IndexName",
                "byOwner",
                "KeySchema",
                List.of(Map.of("AttributeName", "owner", "KeyType", "HASH")),
                "Projection",
                Map.of("ProjectionType", "KEYS_ONLY"));
        Map<String, Object> table = Map.of(
                "BillingMode",
                "PAY_PER_REQUEST",
                "KeySchema",
                List.of(Map.of("AttributeName", "pk", "KeyType", "HASH")),
                "AttributeDefinitions",
                List.of(
                        Map.of("AttributeName", "pk", "AttributeType", "S"),
                        Map.of("AttributeName", "owner", "AttributeType", "S")),
                "GlobalSecondaryIndexes",
                List.of(index));
        new Tables(dynamoDb)
                .create(new ApplicationResources(List.of(
                        new Resource("root", "Table", "AWS::DynamoDB::Table", table, "books", "arn:of:books"))));
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    private void call(String operation, String body) {
        byte[] request = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        AwsReply reply = dynamoDb.forward("DynamoDB_20120810." + operation, capacity.asking(operation, request));
        assertThat(reply.status())
                .as(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        capacity.count(operation, reply);
    }

    private static String item(int bytes, String more) {
        return "{'pk': {'S': 'one'}, 'text': {'S': '" + "x".repeat(bytes) + "'}" + more + "}";
    }

    private double used(String name, Map<String, String> dimensions) {
        return metrics.find(new Metric("AWS/DynamoDB", name, dimensions))
                .map(Series::sum)
                .orElse(0.0);
    }

    private double written() {
        return used("ConsumedWriteCapacityUnits", Map.of("TableName", "books"));
    }

    private double read() {
        return used("ConsumedReadCapacityUnits", Map.of("TableName", "books"));
    }

    @BeforeEach
    void empty() {
        dynamoDb.forward(
                "DynamoDB_20120810.DeleteItem",
                "{\"TableName\":\"books\",\"Key\":{\"pk\":{\"S\":\"one\"}}}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsAWriteByItsBegunKilobytes() {
        call("PutItem", "{'TableName': 'books', 'Item': " + item(1500, "") + "}");

        assertThat(written()).isEqualTo(2);
        assertThat(read()).isZero();
    }

    @Test
    void countsATransactionTwice() {
        call(
                "TransactWriteItems",
                "{'TransactItems': [{'Put': {'TableName': 'books', 'Item': " + item(1500, "") + "}}]}");

        assertThat(written()).isEqualTo(4);
    }

    @Test
    void countsAnIndexBesideItsTable() {
        call("PutItem", "{'TableName': 'books', 'Item': " + item(10, ", 'owner': {'S': 'ann'}") + "}");

        assertThat(written()).isEqualTo(1);
        assertThat(used(
                        "ConsumedWriteCapacityUnits",
                        Map.of("TableName", "books", "GlobalSecondaryIndexName", "byOwner")))
                .isEqualTo(1);
    }

    @Test
    void countsAReadByFourKilobytesAndHalfWhereItNeedNotBeConsistent() {
        call("PutItem", "{'TableName': 'books', 'Item': " + item(5000, "") + "}");

        call("GetItem", "{'TableName': 'books', 'Key': {'pk': {'S': 'one'}}, 'ConsistentRead': true}");
        double consistent = read();
        call("GetItem", "{'TableName': 'books', 'Key': {'pk': {'S': 'one'}}}");

        assertThat(consistent).isEqualTo(2);
        assertThat(read() - consistent).isEqualTo(1);
    }
}
