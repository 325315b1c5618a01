package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.expression.Projection;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** {@code BatchGetItem}: up to 16 MB; keys beyond are returned as unprocessed. */
public final class BatchGetItem {

    private static final int MOST = 100;
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Database database;

    public BatchGetItem(Database database) {
        this.database = database;
    }

    private record Wanted(
            Table table,
            KeysAndAttributes request,
            Set<Key> keys,
            @Nullable Projection projection) {}

    public BatchGetItemResponse answer(BatchGetItemRequest request) {
        Constraints.of()
                .required("requestItems", request.hasRequestItems() ? request.requestItems() : null)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .check();
        checkCounts(request);
        Map<String, Projection> projections = new LinkedHashMap<>();
        request.requestItems().forEach((table, keys) -> {
            Projection projection = projection(keys);
            if (projection != null) {
                projections.put(table, projection);
            }
        });
        List<Wanted> wanted = new ArrayList<>();
        request.requestItems().forEach((name, keys) -> wanted.add(wanted(name, keys, projections.get(name))));
        return read(request, wanted);
    }

    private static void checkCounts(BatchGetItemRequest request) {
        if (request.requestItems().isEmpty()) {
            throw Problems.validation("The requestItems parameter is required for BatchGetItem");
        }
        request.requestItems().forEach((table, keys) -> {
            Constraints.of()
                    .required("requestItems." + table + ".member.keys", keys.hasKeys() ? keys.keys() : null)
                    .check();
            Constraints.of().batchedKeys(table, keys.keys().size(), MOST).check();
            Legacy.parameters()
                    .old("AttributesToGet", keys.hasAttributesToGet())
                    .expression("ProjectionExpression", keys.projectionExpression())
                    .refuse();
        });
        if (request.requestItems().values().stream()
                        .mapToInt(keys -> keys.keys().size())
                        .sum()
                > MOST) {
            throw Problems.validation("Too many items requested for the BatchGetItem call");
        }
    }

    private static @Nullable Projection projection(KeysAndAttributes keys) {
        Scope scope = Placeholders.scope(
                keys.hasExpressionAttributeNames() ? keys.expressionAttributeNames() : null,
                null,
                keys.projectionExpression() != null,
                "");
        Projection projection = Projection.of(keys.projectionExpression(), scope);
        scope.refuseUnused();
        return projection;
    }

    private Wanted wanted(String name, KeysAndAttributes request, @Nullable Projection projection) {
        Table table = database.table(TableNames.plain(name));
        Set<Key> keys = new LinkedHashSet<>();
        for (Map<String, AttributeValue> attributes : request.keys()) {
            if (!keys.add(Keys.given(table, AttributeValues.document(attributes)))) {
                throw Problems.validation("Provided list of item keys contains duplicates");
            }
        }
        return new Wanted(table, request, keys, projection);
    }

    private BatchGetItemResponse read(BatchGetItemRequest request, List<Wanted> wanted) {
        Map<String, List<Map<String, AttributeValue>>> responses = new LinkedHashMap<>();
        Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
        List<ConsumedCapacity> consumed = new ArrayList<>();
        long bytes = 0;
        for (Wanted table : wanted) {
            Consumption consumption = new Consumption(table.table().name());
            List<Map<String, AttributeValue>> left = new ArrayList<>();
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            for (Key key : table.keys()) {
                if (bytes > LARGEST) {
                    left.add(attributes(table.table(), key));
                } else {
                    bytes += read(table, key, items, consumption);
                }
            }
            responses.put(table.table().name(), items);
            if (!left.isEmpty()) {
                unprocessed.put(
                        table.table().name(),
                        table.request().toBuilder().keys(left).build());
            }
            ConsumedCapacity capacity = consumption.answer(request.returnConsumedCapacityAsString());
            if (capacity != null) {
                consumed.add(capacity);
            }
        }
        var response = BatchGetItemResponse.builder().responses(responses).unprocessedKeys(unprocessed);
        return consumed.isEmpty()
                ? response.build()
                : response.consumedCapacity(consumed).build();
    }

    private long read(Wanted wanted, Key key, List<Map<String, AttributeValue>> items, Consumption consumption) {
        Consistency consistency = Consistency.of(wanted.request().consistentRead());
        Document item = database.read(wanted.table(), key, consistency != Consistency.EVENTUAL);
        int bytes = item == null ? 0 : item.itemBytes();
        consumption.read(bytes, consistency);
        if (item != null) {
            Projection projection = wanted.projection();
            items.add(AttributeValues.attributes(projection == null ? item : projection.of(item)));
        }
        return bytes;
    }

    static Map<String, AttributeValue> attributes(Table table, Key key) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        attributes.put(table.key().hash(), AttributeValues.attribute(key.hash()));
        if (table.key().range() != null) {
            attributes.put(table.key().range(), AttributeValues.attribute(Objects.requireNonNull(key.range())));
        }
        return attributes;
    }
}
