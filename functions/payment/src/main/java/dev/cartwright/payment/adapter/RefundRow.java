package dev.cartwright.payment.adapter;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.payment.domain.Attempt;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Refund;
import dev.cartwright.payment.domain.RefundId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The row of a refund, {@code PAYMENT#ord_... / REFUND#rfd_...}, in {@code gsi1} while its answer is awaited. */
final class RefundRow {

    static final String SORT = "REFUND#";

    private RefundRow() {}

    static Key key(OrderId orderId, RefundId id) {
        return new Key(PaymentRow.PARTITION + orderId, SORT + id);
    }

    static Row of(Refund refund) {
        Refund.Facts facts = refund.facts();
        Row row = Row.at(PaymentRow.PARTITION + facts.orderId(), SORT + facts.id())
                .with("orderId", facts.orderId().value())
                .with("refundId", facts.id().value())
                .with("amount", facts.amount().getAmountMinorLong())
                .with("currency", facts.amount().getCurrencyUnit().getCode())
                .with("reason", facts.reason())
                .with("createdAt", facts.createdAt());
        stated(row, refund);
        return row;
    }

    private static void stated(Row row, Refund refund) {
        switch (refund) {
            case Refund.Unasked _ -> throw new IllegalArgumentException("a refund that nobody asked for is not stored");
            case Refund.Pending(var facts, var attempt) -> {
                row.with("state", "PENDING").with("attempt", Json.write(attempt));
                Listing.due(row, Listing.REFUNDS, facts.orderId(), attempt);
            }
            case Refund.Made(var _, var attempt) -> row.with("state", "MADE").with("attempt", Json.write(attempt));
            case Refund.Refused(var _, var attempt) ->
                row.with("state", "REFUSED").with("attempt", Json.write(attempt));
        }
    }

    static Refund read(Row row) {
        return refund(row, facts(row));
    }

    private static Refund refund(Row row, Refund.Facts facts) {
        String attempt = row.text("attempt");
        return switch (row.text("state")) {
            case "PENDING" -> new Refund.Pending(facts, Json.read(attempt, Attempt.class));
            case "MADE" -> new Refund.Made(facts, Json.read(attempt, Attempt.Ended.class));
            case "REFUSED" -> new Refund.Refused(facts, Json.read(attempt, Attempt.Ended.class));
            case String other -> throw new IllegalStateException("a refund's state is " + other);
        };
    }

    private static Refund.Facts facts(Row row) {
        return new Refund.Facts(
                new OrderId(row.text("orderId")),
                new RefundId(row.text("refundId")),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("amount")),
                row.text("reason"),
                row.instant("createdAt"));
    }
}
