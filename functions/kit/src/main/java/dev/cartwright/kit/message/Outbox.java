package dev.cartwright.kit.message;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import java.util.ArrayList;
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

    /** Publishes, deletes what was published, and gives the ids of the rows of which the bus did not take all. */
    public Set<String> publish(List<OutboxRow> rows) {
        Set<String> refused = bus.publish(
                rows.stream().flatMap(row -> row.messages().stream()).toList());
        var done = new ArrayList<Key>();
        var left = new ArrayList<OutboxRow>();
        for (OutboxRow row : rows) {
            OutboxRow rest = row.only(refused);
            if (rest.messages().isEmpty()) {
                done.add(row.key());
            } else {
                left.add(rest);
            }
        }
        table.writeAll(done, shortened(rows, left));
        return left.stream().map(OutboxRow::id).collect(toSet());
    }

    /** What was published of a row is taken out of it, so that it is not published again and again with the rest. */
    private static List<Row> shortened(List<OutboxRow> rows, List<OutboxRow> left) {
        return left.stream()
                .filter(row -> !rows.contains(row))
                .map(OutboxRow::toRow)
                .toList();
    }

    /** One page of what waits in a partition with an id below {@code before}, the oldest first. */
    List<OutboxRow> waiting(String partition, String before) {
        return table.query(Query.of(partition).before(before).first(PAGE)).items().stream()
                .map((Row row) -> OutboxRow.of(row))
                .toList();
    }
}
