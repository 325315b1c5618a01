package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The client tokens of transactions that succeeded in the last ten minutes: the same again changes nothing. The SDK sends one
 * with every transaction, so what is kept of a request is small, and the oldest go when there are very many.
 */
final class ClientTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private record Done(int items, Instant time) {}

    /** In the order of their times. */
    private final Map<String, Done> done = new LinkedHashMap<>();

    private final Database database;

    ClientTokens(Database database) {
        this.database = database;
    }

    synchronized TransactWriteItemsResponse once(
            TransactWriteItemsRequest request, Supplier<TransactWriteItemsResponse> action) {
        Instant now = database.now();
        forget(now.minus(KEPT));
        Done earlier = done.get(request.clientRequestToken());
        if (earlier == null) {
            TransactWriteItemsResponse response = action.get();
            done.put(request.clientRequestToken(), new Done(request.transactItems().hashCode(), now));
            return response;
        }
        if (earlier.items() != request.transactItems().hashCode()) {
            throw Problems.parameterMismatch();
        }
        return Replays.of(database, request);
    }

    private void forget(Instant before) {
        Iterator<Done> oldest = done.values().iterator();
        while (oldest.hasNext() && (oldest.next().time().isBefore(before) || done.size() >= MOST)) {
            oldest.remove();
        }
    }
}
