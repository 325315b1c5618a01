package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Category;
import dev.cartwright.catalog.domain.Details;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.Shelf;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.value.WireMoney;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published product on a shelf: {@code SHELF / prd_...} among all products and {@code SHELF#category / prd_...}. It holds the
 * list item's JSON as the API shows it, so that a list is one query and no parsing.
 */
final class ShelfRow {

    private static final String ALL = "SHELF";

    private ShelfRow() {}

    /** @param sku of the only variant */
    private record Item(
            String productId,
            String title,
            String category,
            WireMoney priceFrom,
            int variants,
            @Nullable String sku) {}

    /** All products without a category. */
    static String partition(Optional<Category> category) {
        return category.map(one -> ALL + "#" + one).orElse(ALL);
    }

    static Shelf.Item read(Row row) {
        return new Shelf.Item(row.text("item"));
    }

    static List<Row> all(Product product) {
        return switch (product) {
            case Product.Published published -> rows(published);
            case Product.Draft draft -> List.of();
            case Product.Archived archived -> List.of();
        };
    }

    private static List<Row> rows(Product.Published product) {
        String item = Json.write(item(product));
        return Stream.of(
                        Optional.<Category>empty(),
                        Optional.of(product.details().category()))
                .map(ShelfRow::partition)
                .map(shelf -> Row.at(shelf, product.id().value()).with("item", item))
                .toList();
    }

    private static Item item(Product.Published product) {
        Details details = product.details();
        return new Item(
                product.id().value(),
                details.title(),
                details.category().value(),
                WireMoney.of(details.priceFrom()),
                details.variants().size(),
                details.variants().size() == 1
                        ? details.variants().getFirst().sku().value()
                        : null);
    }
}
