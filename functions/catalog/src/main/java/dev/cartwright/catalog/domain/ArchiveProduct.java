package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import dev.cartwright.kit.value.Versioned;
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

        record PutAway(Versioned<Product> product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}
    }

    public Outcome handle(ProductId id) {
        return products.find(id)
                .<Outcome>map(found -> new Outcome.PutAway(archived(found)))
                .orElseGet(Outcome.NoSuchProduct::new);
    }

    private Versioned<Product> archived(Versioned<Product> found) {
        return switch (found.value()) {
            case Product.Draft draft -> products.save(found, draft.archive());
            case Product.Published published -> withdraw(found, published.archive());
            case Product.Archived _ -> found;
        };
    }

    private Versioned<Product> withdraw(Versioned<Product> found, Product.Archived archived) {
        products.announce(ProductArchived.of(archived, clock.instant()));
        return products.save(found, archived);
    }
}
