package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.ClientToken;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Write;
import dev.cartwright.dynamodb.operation.Consumption.Kind;
import dev.cartwright.dynamodb.operation.TransactedWrites.Prepared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** {@code TransactWriteItems}. */
public final class TransactWriteItems {

    private static final int MOST = 100;
    private static final long LARGEST = 4L * 1024 * 1024;

    private final Database database;

    public TransactWriteItems(Database database) {
        this.database = database;
    }

    public TransactWriteItemsResponse answer(TransactWriteItemsRequest request) {
        Constraints.of()
                .required("transactItems", request.hasTransactItems() ? request.transactItems() : null)
                .count("transactItems", request.hasTransactItems() ? request.transactItems() : null, 1, MOST)
                .length("clientRequestToken", request.clientRequestToken(), 1, 36)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .returnItemCollectionMetrics(request.returnItemCollectionMetricsAsString())
                .check();
        TransactedWrites writes = new TransactedWrites(database);
        List<Prepared> prepared =
                request.transactItems().stream().map(writes::prepare).toList();
        if (request.clientRequestToken() == null) {
            return execute(request, prepared, null);
        }
        var token = new ClientToken(
                request.clientRequestToken(), request.transactItems().hashCode());
        return database.exclusively(() -> once(request, prepared, token));
    }

    /** The same again changes nothing. */
    private TransactWriteItemsResponse once(
            TransactWriteItemsRequest request, List<Prepared> prepared, ClientToken token) {
        ClientToken used = database.usedToken(token.text());
        if (used == null) {
            return execute(request, prepared, token);
        }
        if (!used.equals(token)) {
            throw Problems.parameterMismatch();
        }
        return Replays.of(database, request);
    }

    private TransactWriteItemsResponse execute(
            TransactWriteItemsRequest request, List<Prepared> prepared, @Nullable ClientToken token) {
        prepared.forEach(write -> database.table(write.table()));
        Set<Object> keys = new HashSet<>();
        for (Prepared write : prepared) {
            if (write.identity() != null && !keys.add(write.identity())) {
                throw Problems.validation("Transaction request cannot include multiple operations on one item");
            }
        }
        if (prepared.stream().mapToLong(Prepared::bytes).sum() > LARGEST) {
            throw Problems.validation("Transaction request size exceeds 4 MB limit");
        }
        List<Supplier<Write>> writes = prepared.stream().map(Prepared::write).toList();
        List<Change> changes = database.writeAll(writes, token);
        var response = TransactWriteItemsResponse.builder();
        List<ConsumedCapacity> consumed = consumed(request.returnConsumedCapacityAsString(), changes);
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        Map<String, List<ItemCollectionMetrics>> metrics =
                metrics(request.returnItemCollectionMetricsAsString(), changes);
        if (!metrics.isEmpty()) {
            response.itemCollectionMetrics(metrics);
        }
        return response.build();
    }

    private static List<ConsumedCapacity> consumed(String asked, List<Change> changes) {
        Map<String, Consumption> byTable = new LinkedHashMap<>();
        changes.forEach(change ->
                byTable.computeIfAbsent(change.table().name(), Consumption::new).write(change, 2));
        return byTable.values().stream()
                .map(consumption -> consumption.answer(asked, Kind.WRITE))
                .filter(Objects::nonNull)
                .toList();
    }

    static Map<String, List<ItemCollectionMetrics>> metrics(String asked, List<Change> changes) {
        Map<String, Set<ItemCollectionMetrics>> byTable = new LinkedHashMap<>();
        for (Change change : changes) {
            ItemCollectionMetrics metrics = ItemCollections.metrics(asked, change.table(), change.key());
            if (metrics != null) {
                byTable.computeIfAbsent(change.table().name(), _ -> new LinkedHashSet<>())
                        .add(metrics);
            }
        }
        Map<String, List<ItemCollectionMetrics>> lists = new LinkedHashMap<>();
        byTable.forEach((table, metrics) -> lists.put(table, new ArrayList<>(metrics)));
        return lists;
    }
}
