package dev.cartwright.dynamodb.client;

import dev.cartwright.dynamodb.Problems;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** The SDK's interface on a database in this process. Operations that it does not have throw {@code UnsupportedOperationException}. */
public final class InProcessClient implements DynamoDbClient {

    private final Api api;

    public InProcessClient(Api api) {
        this.api = api;
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return (PutItemResponse) api.run(api.tables(), "PutItem", request);
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return (GetItemResponse) api.run(api.tables(), "GetItem", request);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return (UpdateItemResponse) api.run(api.tables(), "UpdateItem", request);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return (DeleteItemResponse) api.run(api.tables(), "DeleteItem", request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return (QueryResponse) api.run(api.tables(), "Query", request);
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return (ScanResponse) api.run(api.tables(), "Scan", request);
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
        return (BatchGetItemResponse) api.run(api.tables(), "BatchGetItem", request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        return (BatchWriteItemResponse) api.run(api.tables(), "BatchWriteItem", request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return (TransactWriteItemsResponse) api.run(api.tables(), "TransactWriteItems", request);
    }

    @Override
    public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
        return (TransactGetItemsResponse) api.run(api.tables(), "TransactGetItems", request);
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return (CreateTableResponse) api.run(api.tables(), "CreateTable", request);
    }

    @Override
    public UpdateTableResponse updateTable(UpdateTableRequest request) {
        return (UpdateTableResponse) api.run(api.tables(), "UpdateTable", request);
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return (DescribeTableResponse) api.run(api.tables(), "DescribeTable", request);
    }

    @Override
    public DeleteTableResponse deleteTable(DeleteTableRequest request) {
        return (DeleteTableResponse) api.run(api.tables(), "DeleteTable", request);
    }

    @Override
    public ListTablesResponse listTables(ListTablesRequest request) {
        return (ListTablesResponse) api.run(api.tables(), "ListTables", request);
    }

    @Override
    public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
        return (UpdateTimeToLiveResponse) api.run(api.tables(), "UpdateTimeToLive", request);
    }

    @Override
    public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
        return (DescribeTimeToLiveResponse) api.run(api.tables(), "DescribeTimeToLive", request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return (TagResourceResponse) api.run(api.tables(), "TagResource", request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return (UntagResourceResponse) api.run(api.tables(), "UntagResource", request);
    }

    @Override
    public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
        return (ListTagsOfResourceResponse) api.run(api.tables(), "ListTagsOfResource", request);
    }

    @Override
    public ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
        throw Problems.unknownOperation("ExecuteStatement");
    }

    @Override
    public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
        throw Problems.unknownOperation("BatchExecuteStatement");
    }

    @Override
    public ExecuteTransactionResponse executeTransaction(ExecuteTransactionRequest request) {
        throw Problems.unknownOperation("ExecuteTransaction");
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
