package dev.cartwright.kit.testing;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Counts calls of the table and request units by AWS's rules. A consistent read is 1 for
 * each 4 KB of an item (of the whole answer when it is a query) and 1 for an item that is not there; a write is 1 for each KB, or
 * 2 in a transaction, and 1 more for each row that it puts into an index or takes out of it. Indexes hold keys alone.
 */
public final class Meter implements ExecutionInterceptor {

    private static final int READ_BYTES = 4096;
    private static final int WRITE_BYTES = 1024;
    private static final int MOST_INDEXES = 3;

    private final Map<Key, Map<String, AttributeValue>> known = new HashMap<>();
    private Reading reading = Reading.ZERO;

    /** What was asked of the table: calls and units. */
    public record Reading(int reads, int writes, int readUnits, int writeUnits) {

        private static final Reading ZERO = new Reading(0, 0, 0, 0);

        private Reading read(int units) {
            return new Reading(reads + 1, writes, readUnits + units, writeUnits);
        }

        private Reading written(int units) {
            return new Reading(reads, writes + 1, readUnits, writeUnits + units);
        }
    }

    public void reset() {
        reading = Reading.ZERO;
    }

    public Reading reading() {
        return reading;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        reading = switch (context.request()) {
            case TransactWriteItemsRequest written ->
                reading.written(
                        written.transactItems().stream().mapToInt(this::write).sum());
            case PutItemRequest put -> reading.written(put(put.item(), 1));
            case BatchGetItemRequest wanted -> reading.read(batch(wanted, context.response()));
            default -> reading.read(read(context.response()));
        };
    }

    private static int read(SdkResponse response) {
        return switch (response) {
            case GetItemResponse got -> Math.max(1, Math.ceilDiv(bytes(got.item()), READ_BYTES));
            case QueryResponse queried ->
                Math.max(
                        1,
                        Math.ceilDiv(
                                queried.items().stream().mapToInt(Meter::bytes).sum(), READ_BYTES));
            default -> throw new IllegalArgumentException("the meter does not know " + response);
        };
    }

    private static int batch(BatchGetItemRequest wanted, SdkResponse response) {
        int keys = wanted.requestItems().values().stream()
                .mapToInt(table -> table.keys().size())
                .sum();
        List<Map<String, AttributeValue>> found = ((BatchGetItemResponse) response)
                .responses().values().stream().flatMap(List::stream).toList();
        return keys
                - found.size()
                + found.stream()
                        .mapToInt(item -> Math.ceilDiv(bytes(item), READ_BYTES))
                        .sum();
    }

    /** What we update is far below a KB and in no index. */
    private int write(TransactWriteItem write) {
        if (write.update() != null) {
            return 2;
        }
        return write.put() != null
                ? put(write.put().item(), 2)
                : delete(write.delete().key());
    }

    private int delete(Map<String, AttributeValue> key) {
        var before = Objects.requireNonNull(known.remove(Row.of(key).key()), "deleted what the meter did not see");
        int indexed = IntStream.rangeClosed(1, MOST_INDEXES)
                .map(n -> indexed("gsi" + n, before, Map.of()))
                .sum();
        return 2 * Math.ceilDiv(bytes(before), WRITE_BYTES) + indexed;
    }

    private int put(Map<String, AttributeValue> item, int unitsEach) {
        Map<String, AttributeValue> before = known.put(Row.of(item).key(), item);
        int indexed = IntStream.rangeClosed(1, MOST_INDEXES)
                .map(n -> indexed("gsi" + n, before == null ? Map.of() : before, item))
                .sum();
        return unitsEach * Math.ceilDiv(bytes(item), WRITE_BYTES) + indexed;
    }

    /** Rows that are put into an index, and taken out of it. */
    private static int indexed(String index, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        List<AttributeValue> from = keys(index, before);
        List<AttributeValue> to = keys(index, after);
        return from.equals(to) ? 0 : Math.min(1, from.size()) + Math.min(1, to.size());
    }

    private static List<AttributeValue> keys(String index, Map<String, AttributeValue> item) {
        return item.containsKey(index + "pk") ? List.of(item.get(index + "pk"), item.get(index + "sk")) : List.of();
    }

    private static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + bytes(entry.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        if (value.hasL()) {
            return 3 + value.l().stream().mapToInt(one -> 1 + bytes(one)).sum();
        }
        if (value.hasM()) {
            return 3 + value.m().size() + bytes(value.m());
        }
        if (value.hasSs()) {
            return value.ss().stream().mapToInt(String::length).sum();
        }
        if (value.b() != null) {
            return value.b().asByteArrayUnsafe().length;
        }
        if (value.bool() != null) {
            return 1;
        }
        return value.s() == null ? value.n().length() : value.s().length();
    }
}
