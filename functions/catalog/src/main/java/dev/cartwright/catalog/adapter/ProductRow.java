package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.State;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;

/** The row that holds a product: {@code PRODUCT#prd_... / PRODUCT}. */
final class ProductRow {

    private static final String PARTITION = "PRODUCT#";
    private static final String SORT = "PRODUCT";

    private ProductRow() {}

    static Key key(ProductId id) {
        return new Key(PARTITION + id, SORT);
    }

    static Row of(Product product) {
        Row row = Row.at(PARTITION + product.id(), SORT)
                .with("productId", product.id().value())
                .with("state", State.of(product).name())
                .with("details", Json.write(DetailsDocument.of(product.details())));
        return product instanceof Product.Published published ? row.with("publishedAt", published.publishedAt()) : row;
    }

    static Product read(Row row) {
        var id = new ProductId(row.text("productId"));
        var details = Json.read(row.text("details"), DetailsDocument.class).toDetails();
        return switch (State.valueOf(row.text("state"))) {
            case DRAFT -> new Product.Draft(id, details);
            case PUBLISHED -> new Product.Published(id, details, row.instant("publishedAt"));
            case ARCHIVED -> new Product.Archived(id, details);
        };
    }
}
