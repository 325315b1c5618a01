package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** The client tokens of transactions that succeeded in the last ten minutes: the same again changes nothing. */
final class ClientTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Done(TransactWriteItemsRequest request, Instant time) {}

    private final Map<String, Done> done = new LinkedHashMap<>();
    private final Database database;

    ClientTokens(Database database) {
        this.database = database;
    }

    synchronized TransactWriteItemsResponse once(
            TransactWriteItemsRequest request, Supplier<TransactWriteItemsResponse> action) {
        Instant now = database.now();
        done.values().removeIf(earlier -> earlier.time().plus(KEPT).isBefore(now));
        Done earlier = done.get(request.clientRequestToken());
        if (earlier == null) {
            TransactWriteItemsResponse response = action.get();
            done.put(request.clientRequestToken(), new Done(request, now));
            return response;
        }
        if (!earlier.request().transactItems().equals(request.transactItems())) {
            throw Problems.parameterMismatch();
        }
        return Replays.of(database, request);
    }
}
