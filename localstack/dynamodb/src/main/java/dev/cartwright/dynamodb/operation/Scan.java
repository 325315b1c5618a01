package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.expression.Conditions;
import dev.cartwright.dynamodb.expression.Scope;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.AttributeValues;
import dev.cartwright.dynamodb.value.Key;
import java.util.Map.Entry;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** {@code Scan}. A segment is a part of the hashes of partition keys, as wide as every other. */
public final class Scan {

    private static final int MOST_SEGMENTS = 1_000_000;

    private final Database database;

    public Scan(Database database) {
        this.database = database;
    }

    public ScanResponse answer(ScanRequest request) {
        Constraints.of()
                .table(request.tableName())
                .oneOf(
                        "select",
                        request.selectAsString(),
                        "SPECIFIC_ATTRIBUTES",
                        "COUNT",
                        "ALL_ATTRIBUTES",
                        "ALL_PROJECTED_ATTRIBUTES")
                .range("limit", request.limit(), 1, Integer.MAX_VALUE)
                .length("indexName", request.indexName(), 3, 255)
                .range("totalSegments", request.totalSegments(), 1, MOST_SEGMENTS)
                .range("segment", request.segment(), 0, MOST_SEGMENTS - 1)
                .returnConsumedCapacity(request.returnConsumedCapacityAsString())
                .check();
        Legacy parameters = Legacy.parameters()
                .old("ScanFilter", request.hasScanFilter())
                .old("AttributesToGet", request.hasAttributesToGet())
                .old("ConditionalOperator", request.conditionalOperatorAsString() != null)
                .expression("FilterExpression", request.filterExpression())
                .expression("ProjectionExpression", request.projectionExpression())
                .refuse();
        Scope scope = Placeholders.scope(
                request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
                request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
                parameters.anyExpression(),
                "FilterExpression is null");
        checkSegments(request);
        Reading reading = Reading.of(
                new Reading.Parameters(
                        request.selectAsString(),
                        request.projectionExpression(),
                        request.filterExpression(),
                        request.indexName() != null),
                scope);
        scope.refuseUnused();
        Table table = database.table(TableNames.plain(request.tableName()));
        Index index = Reading.index(table, request.indexName(), Boolean.TRUE.equals(request.consistentRead()));
        return answer(request, reading, table, index);
    }

    private static void checkSegments(ScanRequest request) {
        if (request.segment() != null && request.totalSegments() == null) {
            throw Problems.validation("The TotalSegments parameter is required but was not present in the request when"
                    + " Segment parameter is present");
        }
        if (request.segment() == null && request.totalSegments() != null) {
            throw Problems.validation("The Segment parameter is required but was not present in the request when"
                    + " parameter TotalSegments is present");
        }
        if (request.segment() != null && request.segment() >= request.totalSegments()) {
            throw Problems.validation(
                    "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                            + " Segment: " + request.segment() + " is not less than TotalSegments: "
                            + request.totalSegments());
        }
    }

    private ScanResponse answer(ScanRequest request, Reading reading, Table table, @Nullable Index index) {
        Conditions filter = reading.filter();
        boolean whole = reading.whole(table, index);
        Key start = Reading.start(request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null, table, index);
        boolean consistent = Boolean.TRUE.equals(request.consistentRead());
        var entries = index == null
                ? entries(request, database.items(table, consistent), start)
                : entries(request, database.entries(index), start);
        int limit = request.limit() == null ? Integer.MAX_VALUE : request.limit();
        ItemPage page = ItemPage.read(
                entries, new ItemPage.Wanted(table, index, limit, whole, filter == null ? null : filter::test));
        var response = ScanResponse.builder()
                .count(page.items().size())
                .scannedCount(page.scanned())
                .consumedCapacity(Reading.consumption(page, table, index, Consistency.of(request.consistentRead()))
                        .answer(request.returnConsumedCapacityAsString()));
        if (!reading.countsOnly()) {
            response.items(reading.items(page));
        }
        if (page.last() != null) {
            response.lastEvaluatedKey(AttributeValues.attributes(page.last()));
        }
        return response.build();
    }

    private static <V> Iterable<Entry<Key, V>> entries(
            ScanRequest request, NavigableMap<Key, V> sorted, @Nullable Key start) {
        NavigableMap<Key, V> segment = request.totalSegments() == null
                ? sorted
                : segment(sorted, request.segment(), request.totalSegments(), start);
        return start == null
                ? segment.entrySet()
                : segment.tailMap(start, false).entrySet();
    }

    private static <V> NavigableMap<Key, V> segment(
            NavigableMap<Key, V> sorted, int number, int total, @Nullable Key start) {
        Key first = Key.segmentStart(number, total);
        Key end = Key.segmentStart(number + 1, total);
        boolean last = number + 1 == total;
        if (start != null && (start.compareTo(first) < 0 || (!last && start.compareTo(end) > 0))) {
            throw Problems.validation("Exclusive start key must lie within the segment");
        }
        return last ? sorted.tailMap(first, true) : sorted.subMap(first, true, end, false);
    }
}
