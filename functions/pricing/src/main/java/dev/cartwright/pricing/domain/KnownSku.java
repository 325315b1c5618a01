package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A SKU as far as the catalogue's messages told of it. They come in any order and more than once: the latest word about the product and
 * the latest about the price count, each by its own time.
 */
public record KnownSku(Sku sku, Optional<Told> told, Optional<Costs> costs) {

    /** @param at when the catalogue said so */
    public record Told(
            String productId,
            String title,
            String category,
            String taxCategory,
            int weightGrams,
            boolean forSale,
            Instant at) {

        Told offSale() {
            return new Told(productId, title, category, taxCategory, weightGrams, false, at);
        }
    }

    /** @param at when the catalogue said so */
    public record Costs(Money price, Instant at) {}

    public static KnownSku unknown(Sku sku) {
        return new KnownSku(sku, Optional.empty(), Optional.empty());
    }

    KnownSku hear(Told news) {
        boolean old = told.filter(before -> news.at().isBefore(before.at())).isPresent();
        return old ? this : new KnownSku(sku, Optional.of(news), costs);
    }

    KnownSku hear(Costs news) {
        boolean old = costs.filter(before -> news.at().isBefore(before.at())).isPresent();
        return old ? this : new KnownSku(sku, told, Optional.of(news));
    }

    /** Off sale, if this product was the last to sell it, and not after that time. */
    KnownSku withdraw(String productId, Instant at) {
        return told.filter(before ->
                        before.productId().equals(productId) && !before.at().isAfter(at))
                .map(before -> new KnownSku(sku, Optional.of(before.offSale()), costs))
                .orElse(this);
    }

    /** What a quote needs of it; empty while half of it is unknown. */
    public Optional<PricedSku> priced() {
        return told.flatMap(about -> costs.map(price -> new PricedSku(
                sku,
                about.productId(),
                about.title(),
                price.price(),
                about.forSale(),
                about.category(),
                about.taxCategory(),
                about.weightGrams())));
    }
}
