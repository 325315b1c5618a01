package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;

/** The row that makes a SKU unique: {@code SKU#... / SKU}. */
final class SkuRow {

    private static final String PARTITION = "SKU#";
    private static final String SORT = "SKU";

    private SkuRow() {}

    static Key key(Sku sku) {
        return new Key(PARTITION + sku, SORT);
    }

    static Row of(ProductId owner, Sku sku) {
        return Row.at(PARTITION + sku, SORT).with("productId", owner.value());
    }

    static Sku sku(Row row) {
        return new Sku(row.text("pk").substring(PARTITION.length()));
    }

    static ProductId owner(Row row) {
        return new ProductId(row.text("productId"));
    }
}
