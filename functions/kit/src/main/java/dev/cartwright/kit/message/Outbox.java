package dev.cartwright.kit.message;

import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import java.util.List;
import java.util.Set;

/** Brings messages from the table to the bus; a row leaves the table only after the bus took its message. */
public final class Outbox {

    private static final int PAGE = 100;

    private final Table table;
    private final Bus bus;

    public Outbox(Table table, Bus bus) {
        this.table = table;
        this.bus = bus;
    }

    /** Publishes, deletes what was published, and gives the ids of what the bus did not take. */
    public Set<String> publish(List<OutboxRow> messages) {
        Set<String> refused = bus.publish(messages);
        table.deleteAll(messages.stream()
                .filter(message -> !refused.contains(message.id()))
                .map(OutboxRow::key)
                .toList());
        return refused;
    }

    /** One page of what waits in a partition with an id below {@code before}, the oldest first. */
    List<OutboxRow> waiting(String partition, String before) {
        return table.query(Query.of(partition).before(before).first(PAGE)).items().stream()
                .map((Row row) -> OutboxRow.of(row))
                .toList();
    }
}
