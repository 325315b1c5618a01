package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.operation.Consumption.Consistency;
import dev.cartwright.dynamodb.operation.Consumption.Kind;
import dev.cartwright.dynamodb.operation.TransactedWrites.Prepared;
import dev.cartwright.dynamodb.value.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** The answer to a transaction that was done before: AWS counts the units of reading its items. */
final class Replays {

    private Replays() {}

    static TransactWriteItemsResponse of(Database database, TransactWriteItemsRequest request) {
        TransactedWrites writes = new TransactedWrites(database);
        List<Prepared> prepared =
                request.transactItems().stream().map(writes::prepare).toList();
        Map<String, Consumption> byTable = new LinkedHashMap<>();
        for (Prepared write : prepared) {
            var found = write.write().get();
            Document item = found.table().get(found.key());
            byTable.computeIfAbsent(write.table(), Consumption::new)
                    .read(item == null ? 0 : item.itemBytes(), Consistency.TRANSACTION);
        }
        var consumed = byTable.values().stream()
                .map(consumption -> consumption.answer(request.returnConsumedCapacityAsString(), Kind.READ))
                .filter(Objects::nonNull)
                .toList();
        var response = TransactWriteItemsResponse.builder();
        return consumed.isEmpty()
                ? response.build()
                : response.consumedCapacity(consumed).build();
    }
}
