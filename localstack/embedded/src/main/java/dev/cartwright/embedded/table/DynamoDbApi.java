package dev.cartwright.embedded.table;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.wire.AwsApi;
import dev.cartwright.embedded.wire.AwsReply;
import dev.cartwright.embedded.wire.AwsRequest;

/** DynamoDB and its streams: request bodies are passed on as they are, except that they also ask for the consumed units. */
public final class DynamoDbApi implements AwsApi {

    private final DynamoDbEndpoint dynamoDb;
    private final CapacityMetrics capacity;

    public DynamoDbApi(DynamoDbEndpoint dynamoDb, MetricStore metrics) {
        this.dynamoDb = dynamoDb;
        this.capacity = new CapacityMetrics(metrics);
    }

    @Override
    public AwsReply answer(AwsRequest request, String operation) {
        AwsReply reply = dynamoDb.forward(request.header("X-Amz-Target"), capacity.asking(operation, request.body()));
        capacity.count(operation, reply);
        return reply;
    }
}
