package dev.cartwright.payment.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Payment;
import dev.cartwright.payment.domain.PaymentEvent;
import dev.cartwright.payment.domain.Payments;
import dev.cartwright.payment.domain.Posting;
import dev.cartwright.payment.domain.Refund;
import dev.cartwright.payment.domain.RefundId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payments, their refunds and bookings in the table: one partition for each order. */
public final class DynamoPayments implements Payments {

    private static final int DUE_AT_ONCE = 25;
    private static final Duration HEARD_FOR = Duration.ofDays(30);

    private final Table table;
    private final InstantSource clock;

    public DynamoPayments(Table table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Versioned<Payment>> find(OrderId id) {
        return table.find(PaymentRow.key(id)).map(row -> row.versioned(PaymentRow.read(row)));
    }

    @Override
    public Versioned<Payment> save(Versioned<Payment> before, Payment after) {
        Transaction.current().save(before, PaymentRow.of(after, clock.instant()));
        return before.next(after);
    }

    @Override
    public List<Refund> refunds(OrderId id) {
        return table.query(Query.of(PaymentRow.PARTITION + id).startingWith(RefundRow.SORT)).items().stream()
                .map(RefundRow::read)
                .toList();
    }

    @Override
    public Optional<Versioned<Refund>> findRefund(OrderId orderId, RefundId id) {
        return table.find(RefundRow.key(orderId, id)).map(row -> row.versioned(RefundRow.read(row)));
    }

    @Override
    public Versioned<Refund> saveRefund(Versioned<Refund> before, Refund after) {
        Transaction.current().save(before, RefundRow.of(after));
        return before.next(after);
    }

    @Override
    public void post(OrderId id, List<Posting> postings) {
        postings.forEach(posting -> Transaction.current().insert(PostingRow.of(id, posting)));
        PostingRow.add(Transaction.current(), id, postings);
    }

    @Override
    public void announce(PaymentEvent event) {
        Transaction.current().announce(event);
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }

    @Override
    public boolean isHeard(String webhookId) {
        var key = new Key("WEBHOOK#" + webhookId, "WEBHOOK");
        boolean heard = table.find(key).isPresent();
        if (!heard) {
            Transaction.current()
                    .insert(Row.at(key.pk(), key.sk())
                            .with("expiresAt", clock.instant().plus(HEARD_FOR).getEpochSecond()));
        }
        return heard;
    }

    @Override
    public List<OrderId> due(Instant now) {
        return due(Listing.PAYMENTS, now).map(PaymentRow::id).toList();
    }

    @Override
    public List<Refund.Pending> dueRefunds(Instant now) {
        return due(Listing.REFUNDS, now)
                .flatMap(key -> table.find(key).stream())
                .map(RefundRow::read)
                .filter(Refund.Pending.class::isInstance)
                .map(Refund.Pending.class::cast)
                .toList();
    }

    private Stream<Key> due(String kind, Instant now) {
        return Listing.due(kind).stream()
                .map(partition ->
                        Query.of(partition).on("gsi1").before(Row.text(now)).first(DUE_AT_ONCE))
                .flatMap(query -> table.query(query).items().stream())
                .map(Row::key);
    }

    @Override
    public List<OrderId> changedIn(Instant hour) {
        return Listing.changedIn(hour).stream()
                .map(partition -> Query.of(partition).on("gsi2"))
                .flatMap(query -> all(query))
                .map(row -> PaymentRow.id(row.key()))
                .toList();
    }

    private Stream<Row> all(Query query) {
        return Stream.iterate(
                        Optional.of(table.query(query)),
                        Optional::isPresent,
                        page -> page.flatMap(Slice::next)
                                .map((Cursor next) -> table.query(query.after(Optional.of(next)))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
