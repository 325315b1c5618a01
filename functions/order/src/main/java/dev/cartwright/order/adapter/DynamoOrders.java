package dev.cartwright.order.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.PageEnd;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Subject;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.order.domain.CartId;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderAnnouncement;
import dev.cartwright.order.domain.OrderFilter;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import dev.cartwright.order.domain.Step.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Orders in the table, one row each; what does not fit it is in a second one, which is written once. */
public final class DynamoOrders implements Orders {

    private static final int DUE_AT_ONCE = 25;
    private static final int MOST_ROUNDS = 10;

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

    @Override
    public Slice<OrderSummary> list(OrderFilter filter, int limit, Optional<Cursor> after) {
        return filter.customer()
                .map(subject -> ofCustomer(subject, filter, limit, after))
                .orElseGet(() -> byStatus(filter, limit, after));
    }

    /** Reads on while the filter leaves room on the page, for some rounds. */
    private Slice<OrderSummary> ofCustomer(Subject subject, OrderFilter filter, int limit, Optional<Cursor> after) {
        var found = new ArrayList<OrderSummary>();
        Optional<Cursor> next = end(filter, after).map(Cursor::new);
        for (int round = 0; round < MOST_ROUNDS && found.size() < limit && (round == 0 || next.isPresent()); round++) {
            Slice<Row> listed = table.query(Query.of(OrderRow.customer(subject.value()))
                    .on("gsi1")
                    .first(limit - found.size())
                    .descending()
                    .after(next));
            found.addAll(summaries(listed.items(), filter));
            next = listed.next();
        }
        return new Slice<>(found, next.map(cursor -> PageEnd.of(filter.toString(), cursor.value())));
    }

    /**
     * Merges the partitions of the statuses. They are read in the order in which orders reach them, so that an order which moves
     * on meanwhile is not missed; it may be found twice. Of each they read one more than the page takes, and another in place of the
     * bound that a query may have to leave out.
     */
    private Slice<OrderSummary> byStatus(OrderFilter filter, int limit, Optional<Cursor> after) {
        Optional<String> end = end(filter, after);
        var listed = new TreeMap<String, Row>(Comparator.reverseOrder());
        for (Status status : filter.statuses()) {
            Slice<Row> slice = table.query(query(status, filter, end).first(limit + 2));
            slice.items().forEach(row -> listed.put(row.text("gsi3sk") + row.text("pk"), row));
        }
        List<Row> page = listed.values().stream().limit(limit).toList();
        Optional<Cursor> next = listed.size() > limit
                ? Optional.of(PageEnd.of(filter.toString(), page.getLast().text("gsi3sk")))
                : Optional.empty();
        return new Slice<>(summaries(page, filter), next);
    }

    /** A cursor is a bound, not a start key: the order at which a page ended may have another status by now. */
    private static Query query(Status status, OrderFilter filter, Optional<String> end) {
        String from = filter.from().map(OrderRow::time).orElse("");
        Stream<String> ends = Stream.concat(filter.to().map(OrderRow::time).stream(), end.stream());
        return Query.of(OrderRow.status(status))
                .on("gsi3")
                .from(from)
                .before(ends.min(Comparator.naturalOrder()).orElse(""))
                .descending();
    }

    private static Optional<String> end(OrderFilter filter, Optional<Cursor> after) {
        return after.map(cursor -> PageEnd.end(filter.toString(), cursor));
    }

    /** An index names orders, and their own rows say where they stand: it may lag behind them. */
    private List<OrderSummary> summaries(List<Row> listed, OrderFilter filter) {
        Map<Key, Row> rows = table.findAll(Table.keys(listed));
        return listed.stream()
                .map(row -> OrderRow.summary(Objects.requireNonNull(rows.get(row.key()))))
                .filter(filter::admits)
                .toList();
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
    public Optional<Order> ofCart(CartId cart) {
        return table.find(OrderRow.cartKey(cart))
                .flatMap(row -> find(new OrderId(row.text("orderId"))))
                .map(Versioned::value);
    }

    @Override
    public void add(Order placed, Optional<CartId> cart) {
        Transaction.current().insert(OrderRow.of(placed));
        cart.ifPresent(id -> Transaction.current().insert(OrderRow.ofCart(id, placed)));
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
