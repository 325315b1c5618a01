package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import java.time.InstantSource;

/** Takes a product off sale, or puts a draft away; an archived product stays as it is. */
public final class ArchiveProduct {

    private final Products products;
    private final InstantSource clock;

    public ArchiveProduct(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record PutAway(Product.Archived product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}
    }

    public Outcome handle(ProductId id) {
        return products.find(id)
                .<Outcome>map(product -> new Outcome.PutAway(archived(product)))
                .orElseGet(Outcome.NoSuchProduct::new);
    }

    private Product.Archived archived(Product product) {
        return switch (product) {
            case Product.Draft draft -> replace(draft, draft.archive());
            case Product.Published published -> withdraw(published);
            case Product.Archived already -> already;
        };
    }

    private Product.Archived withdraw(Product.Published published) {
        Product.Archived archived = replace(published, published.archive());
        products.announce(ProductArchived.of(archived, clock.instant()));
        return archived;
    }

    private Product.Archived replace(Product before, Product.Archived after) {
        products.replace(before, after);
        return after;
    }
}
