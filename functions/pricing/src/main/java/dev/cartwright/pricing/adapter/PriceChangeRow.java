package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Sku;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A price that became another: {@code HISTORY#<sku> / <time>#<price list>}, without a list for the base price. */
final class PriceChangeRow {

    private static final String PARTITION = "HISTORY#";

    private PriceChangeRow() {}

    static String partition(Sku sku) {
        return PARTITION + sku;
    }

    static Row of(PriceChange change) {
        String list = change.list().map(PriceListId::value).orElse("");
        Row row = Row.at(partition(change.sku()), Row.text(change.changedAt()) + "#" + list);
        change.price()
                .ifPresent(price -> row.with("price", price.getAmountMinorLong())
                        .with("currency", price.getCurrencyUnit().getCode()));
        return row;
    }

    static PriceChange read(Row row) {
        String[] timeAndList = row.text("sk").split("#", 2);
        return new PriceChange(
                new Sku(row.text("pk").substring(PARTITION.length())),
                Optional.of(timeAndList[1]).filter(list -> !list.isEmpty()).map(PriceListId::new),
                row.has("price")
                        ? Optional.of(Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("price")))
                        : Optional.empty(),
                Instant.parse(timeAndList[0]));
    }
}
