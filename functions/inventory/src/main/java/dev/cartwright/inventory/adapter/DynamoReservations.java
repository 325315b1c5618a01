package dev.cartwright.inventory.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.inventory.domain.InventoryEvent;
import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.Reservation;
import dev.cartwright.inventory.domain.Reservations;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reservations in the table, beside the stock that they hold. */
public final class DynamoReservations implements Reservations {

    private static final int AT_ONCE = 250;

    private final Table table;

    public DynamoReservations(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Reservation>> find(OrderId orderId) {
        var rows = table.query(Query.of(ReservationRow.key(orderId).pk())).items().stream()
                .collect(toMap(Row::key, row -> row));
        return read(orderId, rows);
    }

    @Override
    public OnRecord look(OrderId orderId, Lines wanted) {
        var keys = new ArrayList<>(List.of(ReservationRow.key(orderId)));
        if (ReservationRow.apart(wanted)) {
            keys.add(ReservationRow.linesKey(orderId));
        }
        wanted.sorted().forEach(line -> keys.add(StockRow.key(line.sku())));
        Map<Key, Row> rows = table.findAll(keys);
        return new OnRecord(read(orderId, rows), stock(wanted.sorted(), rows));
    }

    private Optional<Versioned<Reservation>> read(OrderId orderId, Map<Key, Row> rows) {
        return Optional.ofNullable(rows.get(ReservationRow.key(orderId)))
                .map(row -> row.versioned(ReservationRow.read(row, lines(orderId, row, rows))));
    }

    private Lines lines(OrderId orderId, Row row, Map<Key, Row> rows) {
        if (ReservationRow.holdsLines(row)) {
            return ReservationRow.lines(row);
        }
        Key apart = ReservationRow.linesKey(orderId);
        return ReservationRow.lines(Optional.ofNullable(rows.get(apart))
                .or(() -> table.find(apart))
                .orElseThrow(() -> new IllegalStateException("the lines of " + orderId + " are not on record")));
    }

    @Override
    public Map<Sku, Stock> stock(List<Line> lines) {
        return stock(
                lines,
                table.findAll(
                        lines.stream().map(line -> StockRow.key(line.sku())).toList()));
    }

    private static Map<Sku, Stock> stock(List<Line> lines, Map<Key, Row> rows) {
        return lines.stream()
                .map(line -> rows.get(StockRow.key(line.sku())))
                .filter(row -> row != null)
                .map(StockRow::read)
                .collect(toMap(Stock::sku, stock -> stock));
    }

    @Override
    public void hold(List<Line> lines) {
        lines.forEach(StockRow::hold);
    }

    @Override
    public void release(List<Line> lines) {
        lines.forEach(StockRow::release);
    }

    @Override
    public void ship(List<Line> lines) {
        lines.forEach(StockRow::ship);
    }

    @Override
    public Versioned<Reservation> save(Versioned<Reservation> before, Reservation after) {
        Transaction.current().save(before, ReservationRow.of(after));
        if (before.version() == 0 && ReservationRow.apart(after.lines())) {
            Transaction.current().insert(ReservationRow.linesRow(after));
        }
        return before.next(after);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }

    @Override
    public List<OrderId> overdue(Instant now) {
        return ReservationRow.duePartitions().stream()
                .flatMap(partition -> due(partition, now).stream())
                .map(ReservationRow::orderId)
                .toList();
    }

    private List<Row> due(String partition, Instant now) {
        return table.query(Query.of(partition).on("gsi1").before(Row.text(now)).first(AT_ONCE))
                .items();
    }

    @Override
    public void announce(InventoryEvent event) {
        Transaction.current().announce(event);
    }
}
