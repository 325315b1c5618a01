package dev.cartwright.dynamodb.client;

import dev.cartwright.dynamodb.Fault;
import dev.cartwright.dynamodb.Faults;
import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.operation.BatchGetItem;
import dev.cartwright.dynamodb.operation.BatchWriteItem;
import dev.cartwright.dynamodb.operation.CreateTable;
import dev.cartwright.dynamodb.operation.DeleteItem;
import dev.cartwright.dynamodb.operation.DeleteTable;
import dev.cartwright.dynamodb.operation.DescribeTable;
import dev.cartwright.dynamodb.operation.GetItem;
import dev.cartwright.dynamodb.operation.ListTables;
import dev.cartwright.dynamodb.operation.PutItem;
import dev.cartwright.dynamodb.operation.Query;
import dev.cartwright.dynamodb.operation.Scan;
import dev.cartwright.dynamodb.operation.StreamReads;
import dev.cartwright.dynamodb.operation.Tags;
import dev.cartwright.dynamodb.operation.TimeToLive;
import dev.cartwright.dynamodb.operation.TransactGetItems;
import dev.cartwright.dynamodb.operation.TransactWriteItems;
import dev.cartwright.dynamodb.operation.UpdateItem;
import dev.cartwright.dynamodb.operation.UpdateTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Every operation, with the faults that a plan wants in front of it. */
public final class Api {

    private final Faults faults;
    private final Map<String, Call> tables = new HashMap<>();
    private final Map<String, Call> streams = new HashMap<>();

    public Api(Database database, Faults faults, Supplier<UUID> ids) {
        this.faults = faults;
        var batchGetItem = new BatchGetItem(database);
        var batchWriteItem = new BatchWriteItem(database);
        var createTable = new CreateTable(database, ids);
        var deleteItem = new DeleteItem(database);
        var deleteTable = new DeleteTable(database);
        var describeTable = new DescribeTable(database);
        var getItem = new GetItem(database);
        var listTables = new ListTables(database);
        var putItem = new PutItem(database);
        var query = new Query(database);
        var scan = new Scan(database);
        var tags = new Tags(database);
        var timeToLive = new TimeToLive(database);
        var transactGetItems = new TransactGetItems(database);
        var transactWriteItems = new TransactWriteItems(database);
        var updateItem = new UpdateItem(database);
        var updateTable = new UpdateTable(database);
        var streamReads = new StreamReads(database);
        add(tables, "PutItem", PutItemRequest::builder, PutItemRequest.class, putItem::answer);
        add(tables, "GetItem", GetItemRequest::builder, GetItemRequest.class, getItem::answer);
        add(tables, "UpdateItem", UpdateItemRequest::builder, UpdateItemRequest.class, updateItem::answer);
        add(tables, "DeleteItem", DeleteItemRequest::builder, DeleteItemRequest.class, deleteItem::answer);
        add(tables, "Query", QueryRequest::builder, QueryRequest.class, query::answer);
        add(tables, "Scan", ScanRequest::builder, ScanRequest.class, scan::answer);
        add(tables, "BatchGetItem", BatchGetItemRequest::builder, BatchGetItemRequest.class, batchGetItem::answer);
        add(
                tables,
                "BatchWriteItem",
                BatchWriteItemRequest::builder,
                BatchWriteItemRequest.class,
                batchWriteItem::answer);
        add(
                tables,
                "TransactWriteItems",
                TransactWriteItemsRequest::builder,
                TransactWriteItemsRequest.class,
                transactWriteItems::answer);
        add(
                tables,
                "TransactGetItems",
                TransactGetItemsRequest::builder,
                TransactGetItemsRequest.class,
                transactGetItems::answer);
        add(tables, "CreateTable", CreateTableRequest::builder, CreateTableRequest.class, createTable::answer);
        add(tables, "UpdateTable", UpdateTableRequest::builder, UpdateTableRequest.class, updateTable::answer);
        add(tables, "DescribeTable", DescribeTableRequest::builder, DescribeTableRequest.class, describeTable::answer);
        add(tables, "DeleteTable", DeleteTableRequest::builder, DeleteTableRequest.class, deleteTable::answer);
        add(tables, "ListTables", ListTablesRequest::builder, ListTablesRequest.class, listTables::answer);
        add(
                tables,
                "UpdateTimeToLive",
                UpdateTimeToLiveRequest::builder,
                UpdateTimeToLiveRequest.class,
                timeToLive::answer);
        add(
                tables,
                "DescribeTimeToLive",
                DescribeTimeToLiveRequest::builder,
                DescribeTimeToLiveRequest.class,
                timeToLive::answer);
        add(tables, "TagResource", TagResourceRequest::builder, TagResourceRequest.class, tags::answer);
        add(tables, "UntagResource", UntagResourceRequest::builder, UntagResourceRequest.class, tags::answer);
        add(
                tables,
                "ListTagsOfResource",
                ListTagsOfResourceRequest::builder,
                ListTagsOfResourceRequest.class,
                tags::answer);
        add(streams, "ListStreams", ListStreamsRequest::builder, ListStreamsRequest.class, streamReads::answer);
        add(
                streams,
                "DescribeStream",
                DescribeStreamRequest::builder,
                DescribeStreamRequest.class,
                streamReads::answer);
        add(
                streams,
                "GetShardIterator",
                GetShardIteratorRequest::builder,
                GetShardIteratorRequest.class,
                streamReads::answer);
        add(streams, "GetRecords", GetRecordsRequest::builder, GetRecordsRequest.class, streamReads::answer);
    }

    private static <T extends AwsRequest> void add(
            Map<String, Call> calls,
            String operation,
            Supplier<? extends SdkPojo> builder,
            Class<T> type,
            Function<T, SdkPojo> handler) {
        calls.put(operation, new Call(builder, request -> handler.apply(type.cast(request))));
    }

    /** The operations of {@code DynamoDB_20120810}, by name. */
    public Map<String, Call> tables() {
        return tables;
    }

    /** The operations of {@code DynamoDBStreams_20120810}, by name. */
    public Map<String, Call> streams() {
        return streams;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException as the SDK's client does */
    public SdkPojo run(Map<String, Call> calls, String operation, AwsRequest request) {
        Call call = calls.get(operation);
        if (call == null) {
            throw Problems.unknownOperation(operation);
        }
        return switch (faults.plan().next(operation, request)) {
            case Fault.None() -> call.handler().apply(request);
            case Fault.Throttled() -> throw Problems.throttled();
            case Fault.Conflict() -> throw conflict(request);
            case Fault.Failed() -> throw Problems.internalError();
            case Fault.AnswerLost() -> {
                var _ = call.handler().apply(request);
                throw Problems.internalError();
            }
            case Fault.Late(var by) -> {
                SdkPojo response = call.handler().apply(request);
                Pause.of(by);
                yield response;
            }
        };
    }

    private static RuntimeException conflict(AwsRequest request) {
        int items = switch (request) {
            case TransactWriteItemsRequest writes -> writes.transactItems().size();
            case TransactGetItemsRequest gets -> gets.transactItems().size();
            default -> 0;
        };
        if (items == 0) {
            return Problems.conflict();
        }
        CancellationReason[] reasons = new CancellationReason[items];
        Arrays.fill(reasons, CancellationReason.builder().code("None").build());
        reasons[0] = CancellationReason.builder()
                .code("TransactionConflict")
                .message("Transaction is ongoing for the item")
                .build();
        return Problems.canceled(List.of(reasons));
    }
}
