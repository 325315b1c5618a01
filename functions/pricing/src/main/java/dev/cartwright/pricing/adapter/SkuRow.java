package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.KnownSku;
import dev.cartwright.pricing.domain.Sku;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The row that holds all that a quote needs of a SKU: {@code SKU#... / SKU}. */
final class SkuRow {

    private static final String PARTITION = "SKU#";
    private static final String SORT = "SKU";

    private SkuRow() {}

    static Key key(Sku sku) {
        return new Key(PARTITION + sku, SORT);
    }

    static Row of(KnownSku known) {
        Row row = Row.at(PARTITION + known.sku(), SORT);
        known.told()
                .ifPresent(told -> row.with("productId", told.productId())
                        .with("title", told.title())
                        .with("category", told.category())
                        .with("taxCategory", told.taxCategory())
                        .with("weightGrams", told.weightGrams())
                        .with("forSale", told.forSale())
                        .with("toldAt", told.at()));
        known.costs()
                .ifPresent(costs -> row.with("price", costs.price().getAmountMinorLong())
                        .with("currency", costs.price().getCurrencyUnit().getCode())
                        .with("pricedAt", costs.at()));
        return row;
    }

    static KnownSku read(Row row) {
        return new KnownSku(
                new Sku(row.text("pk").substring(PARTITION.length())),
                row.has("toldAt") ? Optional.of(told(row)) : Optional.empty(),
                row.has("pricedAt") ? Optional.of(costs(row)) : Optional.empty());
    }

    private static KnownSku.Told told(Row row) {
        return new KnownSku.Told(
                row.text("productId"),
                row.text("title"),
                row.text("category"),
                row.text("taxCategory"),
                Math.toIntExact(row.number("weightGrams")),
                row.flag("forSale"),
                row.instant("toldAt"));
    }

    private static KnownSku.Costs costs(Row row) {
        var price = Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("price"));
        return new KnownSku.Costs(price, row.instant("pricedAt"));
    }
}
