package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The capability's one DynamoDB table, read by its keys; writes go through {@link Transaction}. */
public final class Table {

    private static final int BATCH_GET = 100;
    private static final int BATCH_WRITE = 25;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DynamoDbClient client;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /** A table that finds the same rows whatever is asked, and takes no writes: for rehearsals, where no row is there yet. */
    public static Table holding(List<Row> rows) {
        return new Table(
                new SampleRows(rows.stream()
                        .map(row -> row.with(Row.VERSION, 1).attributes())
                        .toList()),
                "rehearsal");
    }

    /** A strongly consistent read of one row. */
    public Optional<Row> find(Key key) {
        var response = available(() ->
                client.getItem(get -> get.tableName(name).key(key.attributes()).consistentRead(true)));
        return response.hasItem() ? Optional.of(Row.of(response.item())) : Optional.empty();
    }

    /** The rows that exist, by their keys; consistent, any number of keys, no two the same. */
    public Map<Key, Row> findAll(List<Key> keys) {
        var found = new HashMap<Key, Row>();
        for (int from = 0; from < keys.size(); from += BATCH_GET) {
            findBatch(keys.subList(from, Math.min(keys.size(), from + BATCH_GET)), found);
        }
        return found;
    }

    private void findBatch(List<Key> keys, Map<Key, Row> found) {
        var wanted = KeysAndAttributes.builder()
                .keys(keys.stream().map(Key::attributes).toList())
                .consistentRead(true)
                .build();
        Map<String, KeysAndAttributes> pending = Map.of(name, wanted);
        for (int attempt = 0; !pending.isEmpty(); attempt++) {
            var request = pending;
            Backoff.before(attempt, "table " + name);
            var response = available(() -> client.batchGetItem(batch -> batch.requestItems(request)));
            for (var item : response.responses().getOrDefault(name, List.of())) {
                Row row = Row.of(item);
                found.put(row.key(), row);
            }
            pending = response.unprocessedKeys();
        }
    }

    /**
     * One page of a partition or of an index; an index is eventually consistent.
     *
     * @throws dev.cartwright.kit.value.ForeignCursor when the query starts after a page of another list
     */
    public Slice<Row> query(Query query) {
        query.after().ifPresent(cursor -> PageEnd.startKey(query, cursor));
        if (query.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        QueryResponse response = available(() -> client.query(request(query)));
        var rows = response.items().stream()
                .map(Row::of)
                .filter(row -> !query.ends(row.text(query.index() + "sk")))
                .toList();
        return new Slice<>(
                rows,
                response.hasLastEvaluatedKey()
                        ? Optional.of(PageEnd.cursor(query, Row.of(response.lastEvaluatedKey())))
                        : Optional.empty());
    }

    /** Puts a row at once if the condition holds for the one that is there; otherwise that one stays. */
    public void putIf(Row row, String condition, Map<String, AttributeValue> values) {
        available(() -> {
            try {
                return client.putItem(put -> put.tableName(name)
                        .item(row.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values));
            } catch (ConditionalCheckFailedException kept) {
                return kept;
            }
        });
    }

    /** Deletes and puts rows without a condition, in any number; a row to be deleted that is not there is no error. */
    public void writeAll(List<Key> deletes, List<Row> puts) {
        var writes = Stream.concat(
                        deletes.stream().map(Table::delete), puts.stream().map(Table::put))
                .toList();
        for (int from = 0; from < writes.size(); from += BATCH_WRITE) {
            writeBatch(writes.subList(from, Math.min(writes.size(), from + BATCH_WRITE)));
        }
    }

    private static WriteRequest delete(Key key) {
        return WriteRequest.builder()
                .deleteRequest(DeleteRequest.builder().key(key.attributes()).build())
                .build();
    }

    private static WriteRequest put(Row row) {
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(row.attributes()).build())
                .build();
    }

    private void writeBatch(List<WriteRequest> writes) {
        Map<String, List<WriteRequest>> pending = Map.of(name, writes);
        for (int attempt = 0; !pending.isEmpty(); attempt++) {
            var request = pending;
            Backoff.before(attempt, "table " + name);
            pending = available(() -> client.batchWriteItem(batch -> batch.requestItems(request)))
                    .unprocessedItems();
        }
    }

    private QueryRequest request(Query query) {
        String index = query.index();
        var names = new HashMap<>(Map.of("#pk", index + "pk"));
        var values = new HashMap<>(Map.of(":pk", AttributeValue.fromS(query.pk())));
        var condition = new StringBuilder("#pk = :pk");
        if (!query.prefix().isEmpty()) {
            names.put("#sk", index + "sk");
            values.put(":prefix", AttributeValue.fromS(query.prefix()));
            condition.append(" AND begins_with(#sk, :prefix)");
        }
        if (!query.from().isEmpty() || !query.before().isEmpty()) {
            names.put("#sk", index + "sk");
            condition.append(bounds(query, values));
        }
        var request = QueryRequest.builder()
                .tableName(name)
                .keyConditionExpression(condition.toString())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .limit(query.limit())
                .scanIndexForward(!query.newestFirst());
        if (index.isEmpty()) {
            request.consistentRead(true);
        } else {
            request.indexName(index);
        }
        query.after().ifPresent(cursor -> request.exclusiveStartKey(PageEnd.startKey(query, cursor)));
        return request.build();
    }

    private static String bounds(Query query, Map<String, AttributeValue> values) {
        if (!query.from().isEmpty()) {
            values.put(":from", AttributeValue.fromS(query.from()));
        }
        if (!query.before().isEmpty()) {
            values.put(":before", AttributeValue.fromS(query.before()));
        }
        if (query.before().isEmpty()) {
            return " AND #sk >= :from";
        }
        return query.from().isEmpty() ? " AND #sk < :before" : " AND #sk BETWEEN :from AND :before";
    }

    /** Transient DynamoDB failures become {@link Unavailable}; a refused request is a defect and passes. */
    static <T> T available(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            if (Outages.temporary(failure)) {
                throw new Unavailable("the table does not answer", RETRY_AFTER, failure);
            }
            throw failure;
        }
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    /** Opens the connection and loads the code of a read, for priming; finds nothing. */
    public void prime() {
        find(new Key("PRIME", "PRIME"));
    }

    /** A new list of keys from rows. */
    public static List<Key> keys(List<Row> rows) {
        var keys = new ArrayList<Key>(rows.size());
        rows.forEach(row -> keys.add(row.key()));
        return keys;
    }
}
