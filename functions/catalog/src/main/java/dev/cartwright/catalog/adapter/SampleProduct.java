package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.TaxCategory;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.store.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A product that is found by any id, and on any shelf, while functions are primed. */
public final class SampleProduct {

    private static final Product PRODUCT = new Product.Published(
            new ProductId("prd_sample"),
            new Details(
                    "Sample",
                    "",
                    new Category("sample"),
                    List.of(new Variant(
                            new Sku("SAMPLE"),
                            Map.of("colour", "sand"),
                            Money.ofMinor(CurrencyUnit.EUR, 1),
                            1,
                            TaxCategory.STANDARD))),
            Instant.EPOCH);

    private SampleProduct() {}

    public static Products everywhere() {
        return new DynamoProducts(Table.holding(List.of(ProductRow.of(PRODUCT))));
    }

    public static Shelf onAnyShelf() {
        return new DynamoShelf(Table.holding(ShelfRow.all(PRODUCT)));
    }
}
