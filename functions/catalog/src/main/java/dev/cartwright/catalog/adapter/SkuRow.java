package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Prices.Price;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.State;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The row that makes a SKU unique and holds what a quote needs: {@code SKU#... / SKU}. */
final class SkuRow {

    private static final String PARTITION = "SKU#";
    private static final String SORT = "SKU";

    private SkuRow() {}

    static Key key(Sku sku) {
        return new Key(PARTITION + sku, SORT);
    }

    static Row of(Product product, Variant variant) {
        return Row.at(PARTITION + variant.sku(), SORT)
                .with("productId", product.id().value())
                .with("state", State.of(product).name())
                .with("title", variant.titled(product.details().title()))
                .with("price", variant.price().getAmountMinorLong())
                .with("currency", variant.price().getCurrencyUnit().getCode());
    }

    static Sku sku(Row row) {
        return new Sku(row.text("pk").substring(PARTITION.length()));
    }

    static Price price(Row row) {
        var amount = Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("price"));
        return new Price(row.text("title"), amount, State.valueOf(row.text("state")) == State.PUBLISHED);
    }

    static ProductId owner(Row row) {
        return new ProductId(row.text("productId"));
    }
}
