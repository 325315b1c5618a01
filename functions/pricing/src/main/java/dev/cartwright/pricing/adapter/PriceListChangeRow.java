package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.PriceListChange;
import dev.cartwright.pricing.domain.PriceListId;
import java.time.Instant;
import java.util.Optional;

/** A price list that was defined or changed: {@code LISTHISTORY#<price list> / <time>}; without a definition it was deleted. */
final class PriceListChangeRow {

    private static final String PARTITION = "LISTHISTORY#";

    private PriceListChangeRow() {}

    static String partition(PriceListId list) {
        return PARTITION + list;
    }

    static Row of(PriceListChange change) {
        var key = new Key(partition(change.list()), Row.text(change.changedAt()));
        return change.definition().map(list -> RuleRow.of(key, list)).orElseGet(() -> Row.at(key.pk(), key.sk()));
    }

    static PriceListChange read(Row row) {
        return new PriceListChange(
                new PriceListId(row.text("pk").substring(PARTITION.length())),
                row.has("rule") ? Optional.of(RuleRow.read(row, PriceList.class)) : Optional.empty(),
                Instant.parse(row.text("sk")));
    }
}
