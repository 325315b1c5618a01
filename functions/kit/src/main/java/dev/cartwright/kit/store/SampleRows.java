package dev.cartwright.kit.store;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Finds the same rows whatever is asked for; anything else is unsupported, as the SDK's interface has it. */
record SampleRows(List<Map<String, AttributeValue>> rows) implements DynamoDbClient {

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return GetItemResponse.builder().item(rows.getFirst()).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return QueryResponse.builder().items(rows).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
