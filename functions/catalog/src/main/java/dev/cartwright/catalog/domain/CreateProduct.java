package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;

/** Adds a product, as a draft or on sale at once. */
public final class CreateProduct {

    private final Products products;
    private final Ids ids;
    private final InstantSource clock;

    public CreateProduct(Products products, Ids ids, InstantSource clock) {
        this.products = products;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param onSale whether customers see it from now on */
    public record Command(Details details, boolean onSale) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Created(Versioned<Product> product) implements Outcome {}

        /** Another product has the SKU. */
        record SkuTaken(Sku sku, ProductId owner) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return products.owners(command.details().skus()).entrySet().stream()
                .findFirst()
                .<Outcome>map(taken -> new Outcome.SkuTaken(taken.getKey(), taken.getValue()))
                .orElseGet(() -> new Outcome.Created(create(command)));
    }

    private Versioned<Product> create(Command command) {
        var id = new ProductId(ids.next(ProductId.PREFIX));
        if (!command.onSale()) {
            return products.add(Product.draft(id, command.details()));
        }
        Product.Published published = Product.published(id, command.details(), clock.instant());
        products.announce(ProductPublished.of(published));
        return products.add(published);
    }
}
