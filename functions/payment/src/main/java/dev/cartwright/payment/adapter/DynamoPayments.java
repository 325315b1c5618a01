package dev.cartwright.payment.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.payment.domain.Kept;
import dev.cartwright.payment.domain.KeptRefund;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Payment;
import dev.cartwright.payment.domain.PaymentEvent;
import dev.cartwright.payment.domain.PaymentEvent.PaymentAuthorized;
import dev.cartwright.payment.domain.PaymentEvent.PaymentCaptured;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDeclined;
import dev.cartwright.payment.domain.PaymentEvent.PaymentDifferenceDetected;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefundRefused;
import dev.cartwright.payment.domain.PaymentEvent.PaymentRefunded;
import dev.cartwright.payment.domain.PaymentEvent.PaymentVoided;
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
    public Optional<Kept> find(OrderId id) {
        return table.find(PaymentRow.key(id)).map(PaymentRow::read);
    }

    @Override
    public Kept save(Kept before, Payment after) {
        store(PaymentRow.of(after, clock.instant()), before.version());
        return new Kept(after, before.version() + 1);
    }

    @Override
    public List<Refund> refunds(OrderId id) {
        return table.query(Query.of(PaymentRow.PARTITION + id).startingWith(RefundRow.SORT)).items().stream()
                .map(row -> RefundRow.read(row).refund())
                .toList();
    }

    @Override
    public Optional<KeptRefund> findRefund(OrderId orderId, RefundId id) {
        return table.find(RefundRow.key(orderId, id)).map(RefundRow::read);
    }

    @Override
    public KeptRefund saveRefund(KeptRefund before, Refund after) {
        store(RefundRow.of(after), before.version());
        return new KeptRefund(after, before.version() + 1);
    }

    private static void store(Row row, long version) {
        if (version == 0) {
            Transaction.current().insert(row);
        } else {
            Transaction.current().replace(row, version);
        }
    }

    @Override
    public void post(OrderId id, List<Posting> postings) {
        postings.forEach(posting -> Transaction.current().insert(PostingRow.of(id, posting)));
        PostingRow.add(Transaction.current(), id, postings);
    }

    @Override
    public void announce(PaymentEvent event) {
        switch (event) {
            case PaymentAuthorized authorized -> announce(PaymentAuthorized.TYPE, authorized);
            case PaymentDeclined declined -> announce(PaymentDeclined.TYPE, declined);
            case PaymentCaptured captured -> announce(PaymentCaptured.TYPE, captured);
            case PaymentVoided voided -> announce(PaymentVoided.TYPE, voided);
            case PaymentRefunded refunded -> announce(PaymentRefunded.TYPE, refunded);
            case PaymentRefundRefused refused -> announce(PaymentRefundRefused.TYPE, refused);
            case PaymentDifferenceDetected difference -> announce(PaymentDifferenceDetected.TYPE, difference);
        }
    }

    private static <T extends PaymentEvent> void announce(EventType<T> type, T event) {
        Transaction.current().announce(type, event.orderId(), event);
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
                .map(row -> RefundRow.read(row).refund())
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
