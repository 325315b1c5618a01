package dev.cartwright.dynamodb.client;

import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The SDK's interface on a database in this process. Operations that it does not have throw {@code UnsupportedOperationException}. */
public final class InProcessStreams implements DynamoDbStreamsClient {

    private final Api api;

    public InProcessStreams(Api api) {
        this.api = api;
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return (ListStreamsResponse) api.run(api.streams(), "ListStreams", request);
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return (DescribeStreamResponse) api.run(api.streams(), "DescribeStream", request);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        return (GetShardIteratorResponse) api.run(api.streams(), "GetShardIterator", request);
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        return (GetRecordsResponse) api.run(api.streams(), "GetRecords", request);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
