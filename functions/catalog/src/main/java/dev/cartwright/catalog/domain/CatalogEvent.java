package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.util.List;

/** What the catalogue tells everybody: the data as in {@code contract/events}. */
public sealed interface CatalogEvent {

    String productId();

    /** A product can be bought from now on. */
    record ProductPublished(String productId, String title, String category, Instant publishedAt, List<Priced> variants)
            implements CatalogEvent {

        public static final EventType<ProductPublished> TYPE =
                new EventType<>("ProductPublished.v1", ProductPublished.class);

        /** A SKU and what it costs. */
        public record Priced(String sku, WireMoney price) {}

        static ProductPublished of(Product.Published product) {
            Details details = product.details();
            return new ProductPublished(
                    product.id().value(),
                    details.title(),
                    details.category().value(),
                    product.publishedAt(),
                    details.variants().stream()
                            .map(variant -> new Priced(variant.sku().value(), WireMoney.of(variant.price())))
                            .toList());
        }
    }
}
