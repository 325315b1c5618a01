package dev.cartwright.pricing.adapter;

import static java.util.stream.Collectors.joining;

import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Sku;
import dev.cartwright.pricing.domain.SkuPrice;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
        if (!change.tiers().isEmpty()) {
            row.with("tiers", text(change.tiers()));
        }
        return row;
    }

    /** {@code 1:999 10:899}: from one unit on 9.99 each, from ten on 8.99. */
    private static String text(List<SkuPrice.Tier> tiers) {
        return tiers.stream()
                .map(tier -> tier.fromQuantity() + ":" + tier.amount())
                .collect(joining(" "));
    }

    private static List<SkuPrice.Tier> tiers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(tier -> tier.split(":", 2))
                .map(tier -> new SkuPrice.Tier(Integer.parseInt(tier[0]), Long.parseLong(tier[1])))
                .toList();
    }

    static PriceChange read(Row row) {
        String[] timeAndList = row.text("sk").split("#", 2);
        return new PriceChange(
                new Sku(row.text("pk").substring(PARTITION.length())),
                Optional.of(timeAndList[1]).filter(list -> !list.isEmpty()).map(PriceListId::new),
                row.has("price")
                        ? Optional.of(Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("price")))
                        : Optional.empty(),
                row.findText("tiers").map(PriceChangeRow::tiers).orElse(List.of()),
                Instant.parse(timeAndList[0]));
    }
}
