package dev.cartwright.embedded.table;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;
import java.util.Set;

/** DynamoDB and its streams: bodies are forwarded unparsed; after a write the readers of its table's stream are notified. */
public final class DynamoDbApi implements AwsApi {

    private static final Set<String> WRITES = Set.of(
            "PutItem",
            "UpdateItem",
            "DeleteItem",
            "BatchWriteItem",
            "TransactWriteItems",
            "ExecuteStatement",
            "BatchExecuteStatement",
            "ExecuteTransaction");

    private final DynamoDb dynamoDb;
    private final TableWrites writes;
    private final CapacityMetrics capacity;

    public DynamoDbApi(DynamoDb dynamoDb, TableWrites writes, MetricStore metrics) {
        this.dynamoDb = dynamoDb;
        this.writes = writes;
        this.capacity = new CapacityMetrics(metrics);
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        AwsReply reply = dynamoDb.forward(request.header("X-Amz-Target"), capacity.asking(operation, request.body()));
        capacity.count(operation, reply);
        if (reply.status() == 200 && WRITES.contains(operation)) {
            writes.announce(request.body());
        }
        return reply.withoutConnectionHeaders();
    }
}
