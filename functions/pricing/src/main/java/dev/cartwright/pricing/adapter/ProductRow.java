package dev.cartwright.pricing.adapter;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.pricing.domain.KnownProduct;
import dev.cartwright.pricing.domain.Sku;
import java.util.Arrays;

/** The row that holds which SKUs a product has: {@code PRODUCT#... / PRODUCT}. */
final class ProductRow {

    private static final String PARTITION = "PRODUCT#";
    private static final String SORT = "PRODUCT";

    private ProductRow() {}

    static Key key(String productId) {
        return new Key(PARTITION + productId, SORT);
    }

    static Row of(KnownProduct product) {
        return Row.at(PARTITION + product.productId(), SORT)
                .with("skus", product.skus().stream().map(Sku::value).sorted().collect(joining(" ")))
                .with("forSale", product.forSale())
                .with("at", product.at());
    }

    static KnownProduct read(Row row) {
        return new KnownProduct(
                row.text("pk").substring(PARTITION.length()),
                Arrays.stream(row.text("skus").split(" ", -1))
                        .filter(sku -> !sku.isEmpty())
                        .map(Sku::new)
                        .collect(toSet()),
                row.flag("forSale"),
                row.instant("at"));
    }
}
