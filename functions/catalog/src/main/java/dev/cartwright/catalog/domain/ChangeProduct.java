package dev.cartwright.catalog.domain;

import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Gives a product other details, if nobody changed it since the admin read it. */
public final class ChangeProduct {

    private final Products products;
    private final InstantSource clock;

    public ChangeProduct(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    /** @param version that the admin read */
    public record Command(ProductId id, long version, Details details) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(Product product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Outdated() implements Outcome {}

        /** An archived product is published again before it is changed. */
        record NotForSale() implements Outcome {}

        /** Another product has the SKU. */
        record SkuTaken(Sku sku, ProductId owner) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return products.find(command.id())
                .map(product -> decide(product, command))
                .orElseGet(Outcome.NoSuchProduct::new);
    }

    private Outcome decide(Product product, Command command) {
        if (product.version() != command.version()) {
            return new Outcome.Outdated();
        }
        if (product.details().equals(command.details())) {
            return new Outcome.Changed(product);
        }
        return taken(product, command.details()).orElseGet(() -> change(product, command.details()));
    }

    private Optional<Outcome> taken(Product product, Details details) {
        Set<Sku> added = new HashSet<>(details.skus());
        added.removeAll(product.details().skus());
        return products.owners(added).entrySet().stream()
                .findFirst()
                .map(owner -> new Outcome.SkuTaken(owner.getKey(), owner.getValue()));
    }

    private Outcome change(Product product, Details details) {
        return switch (product) {
            case Product.Draft draft -> replace(draft, draft.change(details));
            case Product.Published published -> change(published, published.change(details));
            case Product.Archived archived -> new Outcome.NotForSale();
        };
    }

    private Outcome change(Product.Published before, Product.Published after) {
        announcePrices(before, after);
        if (!before.details().skus().equals(after.details().skus())) {
            products.announce(ProductPublished.of(after));
        }
        return replace(before, after);
    }

    private void announcePrices(Product.Published before, Product.Published after) {
        Map<Sku, Money> prices = before.details().prices();
        for (Variant variant : after.details().variants()) {
            Money old = prices.getOrDefault(variant.sku(), variant.price());
            if (!old.equals(variant.price())) {
                products.announce(PriceChanged.of(after.id(), variant, old, clock.instant()));
            }
        }
    }

    private Outcome replace(Product before, Product after) {
        products.replace(before, after);
        return new Outcome.Changed(after);
    }
}
