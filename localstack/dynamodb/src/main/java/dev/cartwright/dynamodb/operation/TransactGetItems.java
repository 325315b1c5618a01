package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.engine.Keys;
import dev.cartwright.dynamodb.expression.Projection;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.operation.Consumption.Kind;
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
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** {@code TransactGetItems}: all items as they are at one moment. */
public final class TransactGetItems {

    private static final int MOST = 100;

    private final Database database;

    public TransactGetItems(Database database) {
        this.database = database;
    }

    private record Wanted(
            Table table, Document attributes, @Nullable Projection projection) {}

    private record Found(Table table, Key key, @Nullable Projection projection) {}

    public TransactGetItemsResponse answer(TransactGetItemsRequest request) {
        Constraints.of()
                .required("transactItems", request.hasTransactItems() ? request.transactItems() : null)
                .count("transactItems", request.hasTransactItems() ? request.transactItems() : null, 1, MOST)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .check();
        List<Wanted> wanted = request.transactItems().stream().map(this::wanted).toList();
        List<Found> found = keys(wanted);
        Map<String, Consumption> byTable = new LinkedHashMap<>();
        List<ItemResponse> responses = database.exclusively(
                () -> found.stream().map(get -> read(get, byTable)).toList());
        var consumed = byTable.values().stream()
                .map(consumption -> consumption.answer(request.returnConsumedCapacityAsString(), Kind.READ))
                .filter(Objects::nonNull)
                .toList();
        var response = TransactGetItemsResponse.builder().responses(responses);
        return consumed.isEmpty()
                ? response.build()
                : response.consumedCapacity(consumed).build();
    }

    private Wanted wanted(TransactGetItem item) {
        Get get = item.get();
        Constraints.of().required("get", get).check();
        Constraints.of()
                .table(get.tableName())
                .required("key", get.hasKey() ? get.key() : null)
                .check();
        Scope scope = Placeholders.scope(
                get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : null,
                null,
                get.projectionExpression() != null,
                "");
        Projection projection = Projection.of(get.projectionExpression(), scope);
        scope.refuseUnused();
        return new Wanted(
                database.table(TableNames.plain(get.tableName())), AttributeValues.document(get.key()), projection);
    }

    private static List<Found> keys(List<Wanted> wanted) {
        List<Found> found = new ArrayList<>();
        List<CancellationReason> reasons = new ArrayList<>();
        for (Wanted get : wanted) {
            try {
                found.add(new Found(get.table(), Keys.given(get.table(), get.attributes()), get.projection()));
                reasons.add(CancellationReason.builder().code("None").build());
            } catch (AwsServiceException e) {
                reasons.add(CancellationReason.builder()
                        .code("ValidationError")
                        .message(e.awsErrorDetails().errorMessage())
                        .build());
            }
        }
        if (found.size() < wanted.size()) {
            throw Problems.canceled(reasons);
        }
        refuseTwice(found);
        return found;
    }

    private static void refuseTwice(List<Found> found) {
        Set<Object> seen = new HashSet<>();
        for (Found get : found) {
            if (!seen.add(Map.entry(get.table().name(), get.key()))) {
                throw Problems.validation("Transaction request cannot include multiple operations on one item");
            }
        }
    }

    private static ItemResponse read(Found get, Map<String, Consumption> byTable) {
        Document item = get.table().get(get.key());
        byTable.computeIfAbsent(get.table().name(), Consumption::new)
                .read(item == null ? 0 : item.itemBytes(), Consistency.TRANSACTION);
        if (item == null) {
            return ItemResponse.builder().build();
        }
        Projection projection = get.projection();
        return ItemResponse.builder()
                .item(AttributeValues.attributes(projection == null ? item : projection.of(item)))
                .build();
    }
}
