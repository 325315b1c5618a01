package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Ids;

/** Adds a product as a draft. */
public final class CreateProduct {

    private final Products products;
    private final Ids ids;

    public CreateProduct(Products products, Ids ids) {
        this.products = products;
        this.ids = ids;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Created(Product.Draft draft) implements Outcome {}

        /** Another product has the SKU. */
        record SkuTaken(Sku sku, ProductId owner) implements Outcome {}
    }

    public Outcome handle(Details details) {
        return products.owners(details.skus()).entrySet().stream()
                .findFirst()
                .<Outcome>map(taken -> new Outcome.SkuTaken(taken.getKey(), taken.getValue()))
                .orElseGet(() -> create(details));
    }

    private Outcome create(Details details) {
        var draft = Product.draft(new ProductId(ids.next(ProductId.PREFIX)), details);
        products.add(draft);
        return new Outcome.Created(draft);
    }
}
