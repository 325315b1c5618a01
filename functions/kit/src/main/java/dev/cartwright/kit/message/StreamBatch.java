package dev.cartwright.kit.message;

import dev.cartwright.kit.store.OutboxRow;
import java.util.List;

/** New outbox rows as the table's stream delivers them, oldest first. */
public record StreamBatch(List<Entry> entries) {

    public StreamBatch {
        entries = List.copyOf(entries);
    }

    /** One row, with the number by which a failure is reported. */
    public record Entry(String sequenceNumber, OutboxRow message) {}

    /** The sequence numbers of what has to be brought again. */
    public record Failed(List<String> sequenceNumbers) {}
}
