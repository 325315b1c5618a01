package dev.cartwright.catalog.domain;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.joda.money.Money;

/** Gives a product other details, if nobody changed it since the admin read it. */
public final class ChangeProduct {

    private final Products products;
    private final InstantSource clock;

    public ChangeProduct(Products products, InstantSource clock) {
        this.products = products;
        this.clock = clock;
    }

    /** @param readVersion whether a version is one that the admin read */
    public record Command(ProductId id, LongPredicate readVersion, Details details) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(Versioned<Product> product) implements Outcome {}

        record NoSuchProduct() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Outdated() implements Outcome {}

        /** An archived product is published again before it is changed. */
        record NotForSale() implements Outcome {}

        /** Another product has the SKU. */
        record SkuTaken(Sku sku, ProductId owner) implements Outcome {}
    }

    public Outcome handle(Command command) {
        return products.find(command.id()).map(found -> decide(found, command)).orElseGet(Outcome.NoSuchProduct::new);
    }

    private Outcome decide(Versioned<Product> found, Command command) {
        Details now = found.value().details();
        if (!command.readVersion().test(found.version())) {
            return new Outcome.Outdated();
        }
        if (now.equals(command.details())) {
            return new Outcome.Changed(found);
        }
        return taken(now, command.details()).orElseGet(() -> change(found, command.details()));
    }

    private Optional<Outcome> taken(Details before, Details after) {
        Set<Sku> added = new HashSet<>(after.skus());
        added.removeAll(before.skus());
        return products.owners(added).entrySet().stream()
                .findFirst()
                .map(owner -> new Outcome.SkuTaken(owner.getKey(), owner.getValue()));
    }

    private Outcome change(Versioned<Product> found, Details details) {
        return switch (found.value()) {
            case Product.Draft draft -> new Outcome.Changed(products.save(found, draft.change(details)));
            case Product.Published published -> {
                Product.Published changed = published.change(details);
                announce(published, changed);
                yield new Outcome.Changed(products.save(found, changed));
            }
            case Product.Archived _ -> new Outcome.NotForSale();
        };
    }

    private void announce(Product.Published before, Product.Published after) {
        announcePrices(before, after);
        if (!described(before).equals(described(after))) {
            products.announce(ProductPublished.of(after));
        }
    }

    /** What others know of a product, but its prices. */
    private static List<Object> described(Product.Published product) {
        Details details = product.details();
        return List.of(
                details.title(),
                details.category(),
                details.variants().stream()
                        .map(variant -> List.of(variant.sku(), variant.taxCategory(), variant.weightGrams()))
                        .collect(toSet()));
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
}
