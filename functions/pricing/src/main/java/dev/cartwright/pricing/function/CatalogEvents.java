package dev.cartwright.pricing.function;

import dev.cartwright.kit.message.Message;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.pricing.domain.FollowCatalog;
import dev.cartwright.pricing.domain.Sku;
import dev.cartwright.pricing.domain.TaxRate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consumes the catalogue's events; a message's time is when the catalogue said it. */
public final class CatalogEvents {

    private final FollowCatalog followCatalog;

    public CatalogEvents(FollowCatalog followCatalog) {
        this.followCatalog = followCatalog;
    }

    /** {@code ProductPublished.v1}: a product is on sale with these variants and no others. */
    public record Published(String productId, String title, String category, List<Variant> variants) {
        public static final EventType<Published> TYPE = new EventType<>("ProductPublished.v1", Published.class);

        /**
         * A variant.
         *
         * @param taxCategory standard if absent
         * @param weightGrams 0 if absent
         */
        public record Variant(
                String sku,
                WireMoney price,
                @Nullable String taxCategory,
                @Nullable Integer weightGrams) {

            private FollowCatalog.Published.Variant toVariant() {
                return new FollowCatalog.Published.Variant(
                        new Sku(sku),
                        price.toMoney(),
                        taxCategory == null ? TaxRate.STANDARD : taxCategory,
                        weightGrams == null ? 0 : weightGrams);
            }
        }
    }

    /** {@code PriceChanged.v1}: a SKU's base price has changed. */
    public record PriceChanged(String sku, WireMoney newPrice) {
        public static final EventType<PriceChanged> TYPE = new EventType<>("PriceChanged.v1", PriceChanged.class);
    }

    /** {@code ProductArchived.v1}: a product is off sale. */
    public record Archived(String productId, List<String> skus) {
        public static final EventType<Archived> TYPE = new EventType<>("ProductArchived.v1", Archived.class);
    }

    /** As rows keep it. */
    private static Instant kept(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    public void onProductPublished(Message<Published> message) {
        Published published = message.data();
        followCatalog.handle(new FollowCatalog.Published(
                published.productId(),
                published.title(),
                published.category(),
                published.variants().stream().map(Published.Variant::toVariant).toList(),
                kept(message.time())));
    }

    public void onPriceChanged(Message<PriceChanged> message) {
        PriceChanged changed = message.data();
        followCatalog.handle(new FollowCatalog.Repriced(
                new Sku(changed.sku()), changed.newPrice().toMoney(), kept(message.time())));
    }

    public void onProductArchived(Message<Archived> message) {
        Archived archived = message.data();
        followCatalog.handle(new FollowCatalog.Archived(
                archived.productId(), archived.skus().stream().map(Sku::new).toList(), kept(message.time())));
    }
}
