package dev.cartwright.inventory.adapter;

import static java.util.stream.Collectors.joining;

import dev.cartwright.inventory.domain.Batch;
import dev.cartwright.inventory.domain.Change;
import dev.cartwright.inventory.domain.Reason;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The row of a batch that takes effect in parts, {@code BATCH#key / BATCH}. Until it is done, the sweep finds it in the index;
 * then it is kept for a repeated request.
 */
final class BatchRow {

    static final String DUE = "BATCHDUE";

    private static final String PARTITION = "BATCH#";
    private static final String SORT = "BATCH";

    /** Longer than a request may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(2);

    private BatchRow() {}

    static Key key(String key) {
        return new Key(PARTITION + key, SORT);
    }

    static String keyOf(Key key) {
        return key.pk().substring(PARTITION.length());
    }

    static Row of(Batch batch) {
        Row row = Row.at(PARTITION + batch.key(), SORT)
                .with("id", batch.id())
                .with("changes", batch.changes().stream().map(BatchRow::text).collect(joining(" ")))
                .with("reason", batch.reason().value())
                .with("by", batch.by())
                .with("at", batch.at())
                .with("done", batch.done());
        return batch.isDone()
                ? row.with("expiresAt", batch.at().plus(KEPT).getEpochSecond())
                : row.with("gsi1pk", DUE).with("gsi1sk", Row.text(batch.at().plus(PATIENCE)) + "#" + batch.key());
    }

    private static String text(Change change) {
        return change.sku() + "=" + change.change();
    }

    static Batch read(Row row) {
        return new Batch(
                keyOf(row.key()),
                row.text("id"),
                changes(row.text("changes")),
                new Reason(row.text("reason")),
                row.text("by"),
                row.instant("at"),
                Math.toIntExact(row.number("done")));
    }

    private static List<Change> changes(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BatchRow::change).toList();
    }

    private static Change change(String text) {
        int equals = text.indexOf('=');
        return new Change(new Sku(text.substring(0, equals)), Long.parseLong(text.substring(equals + 1)));
    }
}
