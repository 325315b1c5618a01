package dev.cartwright.kit.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A message that waits in the table until it is on the bus; it says all that its publisher needs, because the stream may
 * deliver the rows of one transaction apart.
 *
 * @param id sorts by time; the row's sort key
 * @param traceparent the trace of the work that announced it; empty without one
 * @param data JSON
 */
public record OutboxRow(String id, String type, String subject, Instant time, String traceparent, String data) {

    /** What the partition keys of all outbox rows start with: the filter of the stream's event source mapping. */
    public static final String PARTITION = "OUTBOX#";

    private static final int PARTITIONS = 4;

    /** The partitions that the rows are spread over. */
    public static List<String> partitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(n -> PARTITION + n).toList();
    }

    public Key key() {
        return new Key(PARTITION + Math.floorMod(id.hashCode(), PARTITIONS), id);
    }

    public Row toRow() {
        return Row.at(key().pk(), id)
                .with("type", type)
                .with("subject", subject)
                .with("time", time)
                .with("traceparent", traceparent)
                .with("data", data);
    }

    public static OutboxRow of(Row row) {
        return new OutboxRow(
                row.text("sk"),
                row.text("type"),
                row.text("subject"),
                row.instant("time"),
                row.text("traceparent"),
                row.text("data"));
    }
}
