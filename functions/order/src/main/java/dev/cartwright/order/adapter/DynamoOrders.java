package dev.cartwright.order.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.order.domain.Announcement;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.CapturePayment;
import dev.cartwright.order.domain.CheckoutCommand.CommitStock;
import dev.cartwright.order.domain.CheckoutCommand.RefundPayment;
import dev.cartwright.order.domain.CheckoutCommand.ReleaseStock;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import dev.cartwright.order.domain.Order;
import dev.cartwright.order.domain.OrderEvent.OrderCancelled;
import dev.cartwright.order.domain.OrderEvent.OrderConfirmed;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import dev.cartwright.order.domain.OrderId;
import dev.cartwright.order.domain.OrderSummary;
import dev.cartwright.order.domain.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Orders in the table, two rows each: one that moves, and one that does not. */
public final class DynamoOrders implements Orders {

    private static final int DUE_AT_ONCE = 25;

    private final Table table;

    public DynamoOrders(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Map<String, Row> rows = table.query(Query.of(OrderRow.PARTITION + id)).items().stream()
                .collect(toMap(row -> row.text("sk"), row -> row));
        return Optional.ofNullable(rows.get(OrderRow.SORT))
                .map(row -> OrderRow.read(row, ContentRow.read(Objects.requireNonNull(rows.get(ContentRow.SORT)))));
    }

    @Override
    public Slice<OrderSummary> ofCustomer(String subject, int limit, Optional<Cursor> after) {
        return table.query(Query.of(OrderRow.customer(subject))
                        .on("gsi1")
                        .first(limit)
                        .descending()
                        .after(after))
                .map(OrderRow::summary);
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
        Transaction.current().insert(ContentRow.of(placed));
    }

    @Override
    public void replace(Order changed) {
        Transaction.current().replace(OrderRow.of(changed), changed.version() - 1);
    }

    @Override
    public void announce(Announcement announcement) {
        switch (announcement) {
            case OrderPlaced placed -> announce(OrderPlaced.TYPE, placed);
            case OrderConfirmed confirmed -> announce(OrderConfirmed.TYPE, confirmed);
            case OrderCancelled cancelled -> announce(OrderCancelled.TYPE, cancelled);
            case ReserveStock reserve -> announce(ReserveStock.TYPE, reserve);
            case ReleaseStock release -> announce(ReleaseStock.TYPE, release);
            case CommitStock commit -> announce(CommitStock.TYPE, commit);
            case AuthorizePayment authorize -> announce(AuthorizePayment.TYPE, authorize);
            case CapturePayment capture -> announce(CapturePayment.TYPE, capture);
            case VoidPayment voiding -> announce(VoidPayment.TYPE, voiding);
            case RefundPayment refund -> announce(RefundPayment.TYPE, refund);
        }
    }

    private static <T extends Announcement> void announce(EventType<T> type, T announcement) {
        Transaction.current().announce(type, announcement.orderId(), announcement);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }
}
