package dev.cartwright.payment.adapter;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.payment.domain.Attempt;
import dev.cartwright.payment.domain.ChargeId;
import dev.cartwright.payment.domain.DeclineReason;
import dev.cartwright.payment.domain.OrderId;
import dev.cartwright.payment.domain.Payment;
import dev.cartwright.payment.domain.Payment.Abandoned;
import dev.cartwright.payment.domain.Payment.Asked;
import dev.cartwright.payment.domain.Payment.Authorized;
import dev.cartwright.payment.domain.Payment.Captured;
import dev.cartwright.payment.domain.Payment.Capturing;
import dev.cartwright.payment.domain.Payment.Charged;
import dev.cartwright.payment.domain.Payment.Declined;
import dev.cartwright.payment.domain.Payment.Facts;
import dev.cartwright.payment.domain.Payment.Pending;
import dev.cartwright.payment.domain.Payment.Requested;
import dev.cartwright.payment.domain.Payment.Voided;
import dev.cartwright.payment.domain.Payment.Voiding;
import dev.cartwright.payment.domain.Payment.Withdrawn;
import dev.cartwright.payment.domain.PaymentId;
import dev.cartwright.payment.domain.PaymentState;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The row of a payment, {@code PAYMENT#ord_... / PAYMENT}. While an answer is awaited {@code gsi1} lists it for the sweep; in
 * {@code gsi2} it stands under the hour of its last change, for the reconciliation.
 */
final class PaymentRow {

    static final String PARTITION = "PAYMENT#";
    static final String SORT = "PAYMENT";

    private PaymentRow() {}

    static Key key(OrderId id) {
        return new Key(PARTITION + id, SORT);
    }

    static OrderId id(Key key) {
        return new OrderId(key.pk().substring(PARTITION.length()));
    }

    static Row of(Payment payment, Instant now) {
        Row row = Row.at(PARTITION + payment.orderId(), SORT)
                .with("orderId", payment.orderId().value())
                .with("paymentId", payment.id().value())
                .with("state", PaymentState.of(payment).name());
        Listing.changed(row, payment.orderId(), now);
        if (payment instanceof Asked asked) {
            asked(row, asked.facts());
        }
        if (payment instanceof Charged charged) {
            row.with("chargeId", charged.chargeId().value());
        }
        if (payment instanceof Pending pending) {
            row.with("attempt", Json.write(pending.attempt()));
            Listing.due(row, Listing.PAYMENTS, payment.orderId(), pending.attempt());
        }
        rest(row, payment);
        return row;
    }

    private static void asked(Row row, Facts facts) {
        row.with("amount", facts.amount().getAmountMinorLong())
                .with("currency", facts.amount().getCurrencyUnit().getCode())
                .with("createdAt", facts.createdAt())
                .with("ended", Json.write(facts.ended()));
    }

    private static void rest(Row row, Payment payment) {
        if (payment instanceof Declined declined) {
            row.with("reason", declined.reason().name());
        } else if (payment instanceof Captured captured) {
            row.with("refunded", captured.refunded().getAmountMinorLong());
        }
    }

    static Payment read(Row row) {
        return switch (PaymentState.valueOf(row.text("state"))) {
            case WITHDRAWN -> new Withdrawn(new OrderId(row.text("orderId")), new PaymentId(row.text("paymentId")));
            case REQUESTED -> new Requested(facts(row), attempt(row));
            case AUTHORIZED -> new Authorized(facts(row), chargeId(row));
            case DECLINED -> new Declined(facts(row), DeclineReason.valueOf(row.text("reason")));
            case ABANDONED -> new Abandoned(facts(row), attempt(row));
            case CAPTURING -> new Capturing(facts(row), chargeId(row), attempt(row));
            case CAPTURED -> new Captured(facts(row), chargeId(row), money(row, "refunded"));
            case VOIDING -> new Voiding(facts(row), chargeId(row), attempt(row));
            case VOIDED -> new Voided(facts(row), chargeId(row));
            case UNASKED -> throw new IllegalStateException("a payment that nobody asked for is stored");
        };
    }

    private static Facts facts(Row row) {
        return new Facts(
                new OrderId(row.text("orderId")),
                new PaymentId(row.text("paymentId")),
                money(row, "amount"),
                row.instant("createdAt"),
                List.of(Json.read(row.text("ended"), Attempt.Ended[].class)));
    }

    private static ChargeId chargeId(Row row) {
        return new ChargeId(row.text("chargeId"));
    }

    private static Attempt attempt(Row row) {
        return Json.read(row.text("attempt"), Attempt.class);
    }

    private static Money money(Row row, String name) {
        return Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number(name));
    }
}
