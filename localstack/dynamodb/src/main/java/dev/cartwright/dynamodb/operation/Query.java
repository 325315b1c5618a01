package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.KeyCondition;
import dev.cartwright.dynamodb.expression.KeyConditionParser;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.KeySchema;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Key;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** {@code Query}. */
public final class Query {

    private final Database database;

    public Query(Database database) {
        this.database = database;
    }

    public QueryResponse answer(QueryRequest request) {
        Constraints.of()
                .table(request.tableName())
                .oneOf(
                        "select",
                        request.selectAsString(),
                        "SPECIFIC_ATTRIBUTES",
                        "COUNT",
                        "ALL_ATTRIBUTES",
                        "ALL_PROJECTED_ATTRIBUTES")
                .limitOfQuery(request.limit())
                .length("indexName", request.indexName(), 3, 255)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .check();
        Scope scope = scope(request);
        Reading reading = Reading.of(
                new Reading.Parameters(
                        request.selectAsString(),
                        request.projectionExpression(),
                        request.filterExpression(),
                        request.indexName() != null),
                scope);
        if (request.keyConditionExpression() == null) {
            throw Problems.validation(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in"
                            + " the request.");
        }
        KeyConditionParser.Parsed conditions = KeyConditionParser.parse(request.keyConditionExpression(), scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        boolean consistent = Boolean.TRUE.equals(request.consistentRead());
        Index index = Reading.index(table, request.indexName(), consistent);
        boolean whole = reading.whole(table, index);
        KeySchema schema = index == null ? table.key() : index.key();
        Key start = Reading.start(request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null, table, index);
        KeyCondition condition = conditions.on(schema.hash(), schema.range(), table.types());
        refuseKeysIn(reading.filter(), schema);
        if (start != null && !start.hash().equals(condition.hash())) {
            throw Problems.validation(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        return answer(request, reading, new Found(table, index, condition, start, whole));
    }

    private static Scope scope(QueryRequest request) {
        Legacy parameters = Legacy.parameters()
                .old("KeyConditions", request.hasKeyConditions())
                .old("QueryFilter", request.hasQueryFilter())
                .old("AttributesToGet", request.hasAttributesToGet())
                .old("ConditionalOperator", request.conditionalOperatorAsString() != null)
                .expression("KeyConditionExpression", request.keyConditionExpression())
                .expression("FilterExpression", request.filterExpression())
                .expression("ProjectionExpression", request.projectionExpression())
                .refuse();
        return Placeholders.scope(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                parameters.anyExpression(),
                "FilterExpression is null and KeyConditionExpression is null");
    }

    private static void refuseKeysIn(@Nullable Conditions filter, KeySchema schema) {
        if (filter == null) {
            return;
        }
        filter.attributes().stream().filter(schema::has).sorted().findFirst().ifPresent(name -> {
            throw Problems.validation(
                    "Filter Expression can only contain non-primary key attributes: Primary key attribute: " + name);
        });
    }

    private record Found(
            Table table,
            @Nullable Index index,
            KeyCondition condition,
            @Nullable Key start,
            boolean whole) {}

    private QueryResponse answer(QueryRequest request, Reading reading, Found found) {
        boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
        Index index = found.index();
        Conditions filter = reading.filter();
        boolean consistent = Boolean.TRUE.equals(request.consistentRead());
        var range = new KeyRange(found.condition(), found.start(), forward);
        var entries =
                index == null ? range.of(database.items(found.table(), consistent)) : range.of(database.entries(index));
        int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
        ItemPage page = ItemPage.read(
                entries,
                new ItemPage.Wanted(found.table(), index, limit, found.whole(), filter == null ? null : filter::test));
        var response = QueryResponse.builder()
                .count(page.items().size())
                .scannedCount(page.scanned())
                .consumedCapacity(
                        Reading.consumption(page, found.table(), index, Consistency.of(request.consistentRead()))
                                .answer(request.returnConsumedCapacityAsString()));
        if (!reading.countsOnly()) {
            response.items(reading.items(page));
        }
        if (page.last() != null) {
            response.lastEvaluatedKey(AttributeValues.attributes(page.last()));
        }
        return response.build();
    }
}
