package dev.cartwright.payment.adapter;

import dev.cartwright.kit.store.Row;
import dev.cartwright.payment.domain.Attempt;
import dev.cartwright.payment.domain.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** How rows are found without their key: what is due in {@code gsi1}, what changed when in {@code gsi2}. */
final class Listing {

    static final String PAYMENTS = "DUE#";
    static final String REFUNDS = "DUE_REFUND#";
    private static final String HOUR = "HOUR#";
    private static final int PARTITIONS = 4;

    private Listing() {}

    static void due(Row row, String kind, OrderId id, Attempt attempt) {
        row.with("gsi1pk", kind + partition(id)).with("gsi1sk", Row.text(attempt.dueAt()) + "#" + id);
    }

    static void changed(Row row, OrderId id, Instant now) {
        row.with("gsi2pk", hour(now) + partition(id)).with("gsi2sk", id.toString());
    }

    static List<String> due(String kind) {
        return partitions(kind);
    }

    static List<String> changedIn(Instant hour) {
        return partitions(hour(hour));
    }

    private static String hour(Instant time) {
        return HOUR + time.truncatedTo(ChronoUnit.HOURS) + "#";
    }

    private static List<String> partitions(String prefix) {
        return IntStream.range(0, PARTITIONS).mapToObj(n -> prefix + n).toList();
    }

    private static int partition(OrderId id) {
        return Math.floorMod(id.hashCode(), PARTITIONS);
    }
}
