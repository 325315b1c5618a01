package dev.cartwright.inventory;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Counts request units by AWS's rules; DynamoDB Local's own count is another. A consistent read is 1 for each 4 KB of an item
 * (of the whole answer when it is a query) and 1 for an item that is not there; a write in a transaction is 2 for each KB, and
 * 1 more when it puts a row into the index or takes it out.
 */
final class Meter implements ExecutionInterceptor {

    private static final int READ_BYTES = 4096;
    private static final int WRITE_BYTES = 1024;

    private final Set<Key> indexed = new HashSet<>();
    private Reading reading = Reading.ZERO;

    /** What was asked of the table. */
    record Reading(int reads, int transactions, int readUnits, int writeUnits) {

        private static final Reading ZERO = new Reading(0, 0, 0, 0);

        private Reading read(int units) {
            return new Reading(reads + 1, transactions, readUnits + units, writeUnits);
        }

        private Reading transaction(int units) {
            return new Reading(reads, transactions + 1, readUnits, writeUnits + units);
        }
    }

    void reset() {
        reading = Reading.ZERO;
    }

    Reading reading() {
        return reading;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        reading = switch (context.request()) {
            case TransactWriteItemsRequest written ->
                reading.transaction(
                        written.transactItems().stream().mapToInt(this::write).sum());
            case BatchGetItemRequest wanted -> reading.read(batch(wanted, context.response()));
            case QueryRequest query -> reading.read(query(context.response()));
            // No command asks for anything else; it would show as a read that the README does not know.
            default -> reading.read(0);
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

    private static int query(SdkResponse response) {
        int bytes = ((QueryResponse) response)
                .items().stream().mapToInt(Meter::bytes).sum();
        return Math.max(1, Math.ceilDiv(bytes, READ_BYTES));
    }

    /** Updates are of stock rows, which are far below a KB and in no index. */
    private int write(TransactWriteItem write) {
        return write.update() != null ? 2 : put(write.put().item());
    }

    private int put(Map<String, AttributeValue> item) {
        Key key = Row.of(item).key();
        boolean changesIndex = item.containsKey("gsi1pk") ? indexed.add(key) : indexed.remove(key);
        return 2 * Math.ceilDiv(bytes(item), WRITE_BYTES) + (changesIndex ? 1 : 0);
    }

    private static int bytes(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + bytes(entry.getValue()))
                .sum();
    }

    private static int bytes(AttributeValue value) {
        return value.s() == null ? value.n().length() : value.s().length();
    }
}
