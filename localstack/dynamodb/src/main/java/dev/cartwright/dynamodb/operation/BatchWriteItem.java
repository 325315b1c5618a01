package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Items;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.engine.Mutation;
import dev.cartwright.dynamodb.engine.Write;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** {@code BatchWriteItem}: each write on its own. */
public final class BatchWriteItem {

    private static final int MOST = 25;

    private final Database database;

    public BatchWriteItem(Database database) {
        this.database = database;
    }

    /** A put or a delete, its values converted. */
    private record Wanted(String table, @Nullable Document item, Document key) {}

    public BatchWriteItemResponse answer(BatchWriteItemRequest request) {
        Constraints.of()
                .required("requestItems", request.hasRequestItems() ? request.requestItems() : null)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .returnItemCollectionMetrics(request.returnItemCollectionMetricsAsString())
                .check();
        if (request.requestItems().isEmpty()) {
            throw Problems.validation("The requestItems parameter is required for BatchWriteItem");
        }
        request.requestItems()
                .forEach((table, writes) -> Constraints.of()
                        .batchedWrites(table, writes.size(), MOST)
                        .check());
        if (request.requestItems().values().stream().mapToInt(List::size).sum() > MOST) {
            throw Problems.validation("Too many items requested for the BatchWriteItem call");
        }
        List<Wanted> wanted = new ArrayList<>();
        request.requestItems().forEach((table, writes) -> writes.forEach(write -> wanted.add(wanted(table, write))));
        wanted.forEach(write -> database.table(write.table()));
        return answer(request, database.writeEach(writes(wanted)));
    }

    private static Wanted wanted(String table, WriteRequest write) {
        boolean puts = write.putRequest() != null;
        if (puts == (write.deleteRequest() != null)) {
            throw Problems.validation("Supplied AttributeValue "
                    + (puts ? "has more than one datatypes set" : "is empty")
                    + ", must contain exactly one of the supported datatypes");
        }
        String name = TableNames.plain(table);
        return puts
                ? new Wanted(
                        name,
                        Items.given(AttributeValues.document(write.putRequest().item())),
                        Document.EMPTY)
                : new Wanted(
                        name,
                        null,
                        AttributeValues.document(write.deleteRequest().key()));
    }

    private List<Write> writes(List<Wanted> wanted) {
        List<Write> writes = wanted.stream().map(this::write).toList();
        Set<Object> seen = new HashSet<>();
        for (Write write : writes) {
            if (!seen.add(Map.entry(write.table().name(), write.key()))) {
                throw Problems.validation("Provided list of item keys contains duplicates");
            }
        }
        return writes;
    }

    private Write write(Wanted wanted) {
        Table table = database.table(wanted.table());
        Document item = wanted.item();
        if (item == null) {
            return new Write(table, Keys.given(table, wanted.key()), null, false, new Mutation.Delete());
        }
        Key key = Keys.ofBatchedItem(table, item);
        Items.checkIndexKeys(table, item, false);
        return new Write(table, key, null, false, new Mutation.Put(item));
    }

    private static BatchWriteItemResponse answer(BatchWriteItemRequest request, List<Change> changes) {
        Map<String, Consumption> byTable = new LinkedHashMap<>();
        changes.forEach(change ->
                byTable.computeIfAbsent(change.table().name(), Consumption::new).write(change, 1));
        var consumed = byTable.values().stream()
                .map(consumption -> consumption.answer(request.returnConsumedCapacityAsString()))
                .filter(Objects::nonNull)
                .toList();
        Map<String, List<ItemCollectionMetrics>> metrics =
                TransactWriteItems.metrics(request.returnItemCollectionMetricsAsString(), changes);
        var response = BatchWriteItemResponse.builder().unprocessedItems(Map.of());
        if (!consumed.isEmpty()) {
            response.consumedCapacity(consumed);
        }
        return metrics.isEmpty()
                ? response.build()
                : response.itemCollectionMetrics(metrics).build();
    }
}
