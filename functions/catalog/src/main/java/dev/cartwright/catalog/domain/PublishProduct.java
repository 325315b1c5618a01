package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.value.Versioned;
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

        record OnSale(Versioned<Product> product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}
    }

    public Outcome handle(ProductId id) {
        return products.find(id)
                .<Outcome>map(found -> new Outcome.OnSale(published(found)))
                .orElseGet(Outcome.NoSuchProduct::new);
    }

    private Versioned<Product> published(Versioned<Product> found) {
        return switch (found.value()) {
            case Product.Draft draft -> publish(found, draft.publish(clock.instant()));
            case Product.Archived archived -> publish(found, archived.publish(clock.instant()));
            case Product.Published _ -> found;
        };
    }

    private Versioned<Product> publish(Versioned<Product> found, Product.Published published) {
        products.announce(ProductPublished.of(published));
        return products.save(found, published);
    }
}
