package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import java.time.InstantSource;

/** Puts a product on sale; one that is on sale stays as it is. */
public final class PublishProduct {

    private final Products products;
    private final InstantSource clock;

    public PublishProduct(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record OnSale(Product.Published product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}
    }

    public Outcome handle(ProductId id) {
        return products.find(id)
                .<Outcome>map(product -> new Outcome.OnSale(published(product)))
                .orElseGet(Outcome.NoSuchProduct::new);
    }

    private Product.Published published(Product product) {
        return switch (product) {
            case Product.Draft draft -> publish(draft, draft.publish(clock.instant()));
            case Product.Archived archived -> publish(archived, archived.publish(clock.instant()));
            case Product.Published already -> already;
        };
    }

    private Product.Published publish(Product before, Product.Published after) {
        products.replace(before, after);
        products.announce(ProductPublished.of(after));
        return after;
    }
}
