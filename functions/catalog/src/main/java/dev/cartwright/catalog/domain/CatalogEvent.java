package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What the catalogue tells everybody: the data as in {@code contract/events}. */
public sealed interface CatalogEvent extends Announcement {

    String productId();

    @Override
    default String subject() {
        return productId();
    }

    /** A product can be bought from now on; told again when its title, category or variants become others; a price alone is told by {@link PriceChanged}. */
    record ProductPublished(String productId, String title, String category, Instant publishedAt, List<Priced> variants)
            implements CatalogEvent {

        public static final EventType<ProductPublished> TYPE =
                new EventType<>("ProductPublished.v1", ProductPublished.class);

        @Override
        public EventType<ProductPublished> type() {
            return TYPE;
        }

        /** A SKU with what a quote needs of it. */
        public record Priced(String sku, WireMoney price, String taxCategory, int weightGrams) {

            static Priced of(Variant variant) {
                return new Priced(
                        variant.sku().value(),
                        WireMoney.of(variant.price()),
                        variant.taxCategory().value(),
                        variant.weightGrams());
            }
        }

        static ProductPublished of(Product.Published product) {
            Details details = product.details();
            return new ProductPublished(
                    product.id().value(),
                    details.title(),
                    details.category().value(),
                    product.publishedAt(),
                    details.variants().stream().map(Priced::of).toList());
        }
    }

    /** A SKU of a published product costs something else from now on. */
    record PriceChanged(String productId, String sku, WireMoney oldPrice, WireMoney newPrice, Instant changedAt)
            implements CatalogEvent {

        public static final EventType<PriceChanged> TYPE = new EventType<>("PriceChanged.v1", PriceChanged.class);

        @Override
        public EventType<PriceChanged> type() {
            return TYPE;
        }

        static PriceChanged of(ProductId id, Variant variant, Money old, Instant now) {
            return new PriceChanged(
                    id.value(), variant.sku().value(), WireMoney.of(old), WireMoney.of(variant.price()), now);
        }
    }

    /** A product cannot be bought any more. */
    record ProductArchived(String productId, List<String> skus, Instant archivedAt) implements CatalogEvent {

        public static final EventType<ProductArchived> TYPE =
                new EventType<>("ProductArchived.v1", ProductArchived.class);

        @Override
        public EventType<ProductArchived> type() {
            return TYPE;
        }

        static ProductArchived of(Product.Archived product, Instant now) {
            return new ProductArchived(
                    product.id().value(),
                    product.details().variants().stream()
                            .map(variant -> variant.sku().value())
                            .toList(),
                    now);
        }
    }
}
