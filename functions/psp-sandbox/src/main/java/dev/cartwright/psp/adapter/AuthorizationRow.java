package dev.cartwright.psp.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.psp.domain.Authorization;
import dev.cartwright.psp.domain.Authorization.Approved;
import dev.cartwright.psp.domain.Authorization.Captured;
import dev.cartwright.psp.domain.Authorization.Declined;
import dev.cartwright.psp.domain.Authorization.Facts;
import dev.cartwright.psp.domain.Authorization.Voided;
import dev.cartwright.psp.domain.AuthorizationId;
import dev.cartwright.psp.domain.DeclineReason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The row of an authorization: {@code AUTH#<id> / AUTH}. */
final class AuthorizationRow {

    private static final String SORT = "AUTH";

    private AuthorizationRow() {}

    static String partition(AuthorizationId id) {
        return "AUTH#" + id;
    }

    static Key key(AuthorizationId id) {
        return new Key(partition(id), SORT);
    }

    static Row of(Authorization authorization) {
        Facts facts = authorization.facts();
        Row row = Row.at(partition(facts.id()), SORT)
                .with("id", facts.id().value())
                .with("reference", facts.reference())
                .with("amount", facts.amount().getAmountMinorLong())
                .with("currency", facts.amount().getCurrencyUnit().getCode())
                .with("wantsWebhooks", facts.wantsWebhooks())
                .with("createdAt", facts.createdAt());
        return switch (authorization) {
            case Approved _ -> row.with("status", "APPROVED");
            case Declined declined ->
                row.with("status", "DECLINED").with("reason", declined.reason().name());
            case Captured captured ->
                row.with("status", "CAPTURED")
                        .with("refunded", captured.refunded().getAmountMinorLong());
            case Voided _ -> row.with("status", "VOIDED");
        };
    }

    static Authorization read(Row row) {
        Facts facts = facts(row);
        return switch (row.text("status")) {
            case "APPROVED" -> new Approved(facts);
            case "DECLINED" -> new Declined(facts, DeclineReason.valueOf(row.text("reason")));
            case "CAPTURED" -> new Captured(facts, money(row, "refunded"));
            case "VOIDED" -> new Voided(facts);
            default -> throw new IllegalStateException("unknown status in row " + row.text("pk"));
        };
    }

    private static Facts facts(Row row) {
        return new Facts(
                new AuthorizationId(row.text("id")),
                row.text("reference"),
                money(row, "amount"),
                row.flag("wantsWebhooks"),
                row.instant("createdAt"));
    }

    private static Money money(Row row, String attribute) {
        return Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number(attribute));
    }
}
