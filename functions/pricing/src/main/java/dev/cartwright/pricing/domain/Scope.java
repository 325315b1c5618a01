package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines are meant: those of a SKU or a category that is named, all if none is.
 *
 * @param exceptSale without the lines whose price is from a sale list
 * @param fromUnitPrice only lines whose unit costs at least this before promotions, in minor units
 * @param toUnitPrice only lines whose unit costs at most this
 */
public record Scope(
        Set<Sku> skus,
        Set<String> categories,
        boolean exceptSale,
        Optional<Long> fromUnitPrice,
        Optional<Long> toUnitPrice) {

    public static final Scope ALL = new Scope(Set.of(), Set.of(), false, Optional.empty(), Optional.empty());

    private static final int MOST = 100;

    public Scope {
        skus = Set.copyOf(skus);
        categories = Set.copyOf(categories);
        categories.forEach(category -> Text.id("a category", category));
        InvalidInput.unless(skus.size() + categories.size() <= MOST, "skus and categories are at most " + MOST);
        fromUnitPrice.ifPresent(price -> Amounts.checked("fromUnitPrice", price));
        toUnitPrice.ifPresent(price -> Amounts.checked("toUnitPrice", price));
        InvalidInput.unless(
                fromUnitPrice.isEmpty() || toUnitPrice.isEmpty() || fromUnitPrice.get() <= toUnitPrice.get(),
                "fromUnitPrice",
                "is at most toUnitPrice");
    }

    public static Scope ofSkus(Set<Sku> skus) {
        return new Scope(skus, Set.of(), false, Optional.empty(), Optional.empty());
    }

    public static Scope ofCategories(Set<String> categories) {
        return new Scope(Set.of(), categories, false, Optional.empty(), Optional.empty());
    }

    /** Whether it names neither SKU nor category, so that any basket can have such lines. */
    public boolean isOpen() {
        return skus.isEmpty() && categories.isEmpty();
    }

    boolean isMoney() {
        return fromUnitPrice.isPresent() || toUnitPrice.isPresent();
    }
}
