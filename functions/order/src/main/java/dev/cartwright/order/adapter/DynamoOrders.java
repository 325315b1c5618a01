package dev.cartwright.order.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderAnnouncement;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Orders in the table, one row each; what does not fit it is in a second one, which is written once. */
public final class DynamoOrders implements Orders {

    private static final int DUE_AT_ONCE = 25;

    private final Table table;

    public DynamoOrders(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Order>> find(OrderId id) {
        Map<String, Row> rows = table.query(Query.of(OrderRow.PARTITION + id)).items().stream()
                .collect(toMap(row -> row.text("sk"), row -> row));
        return Optional.ofNullable(rows.get(OrderRow.SORT))
                .map(row ->
                        row.versioned(OrderRow.read(row, ContentRow.read(rows.getOrDefault(ContentRow.SORT, row)))));
    }

    /** The index names them, and their own rows say where they stand: an index that said so would be written at each step. */
    @Override
    public Slice<OrderSummary> ofCustomer(String subject, int limit, Optional<Cursor> after) {
        Slice<Row> listed = table.query(Query.of(OrderRow.customer(subject))
                .on("gsi1")
                .first(limit)
                .descending()
                .after(after));
        Map<Key, Row> rows = table.findAll(Table.keys(listed.items()));
        return listed.map(row -> OrderRow.summary(Objects.requireNonNull(rows.get(row.key()))));
    }

    @Override
    public List<OrderId> due(Instant now) {
        return OrderRow.duePartitions().stream()
                .map(partition ->
                        Query.of(partition).on("gsi2").before(Row.text(now)).first(DUE_AT_ONCE))
                .flatMap(query -> table.query(query).items().stream())
                .map(row -> OrderRow.id(row.key()))
                .toList();
    }

    @Override
    public void add(Order placed) {
        Transaction.current().insert(OrderRow.of(placed));
        ContentRow.apart(placed).ifPresent(Transaction.current()::insert);
    }

    @Override
    public void save(Versioned<Order> before, Order after) {
        Transaction.current().save(before, OrderRow.of(after));
    }

    @Override
    public void announce(OrderAnnouncement announcement) {
        Transaction.current().announce(announcement);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }
}
