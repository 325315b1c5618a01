package dev.cartwright.pricing.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A key under which a promotion is filed, so that a quote reads only those that can match. A promotion with a code is filed under its code;
 * another under each SKU and category of the lines it reduces; one that can reduce any line under the groups of customers that it is for, or
 * under {@link #EVERY}.
 */
public sealed interface Lookup {

    /** Where promotions are filed that any basket may match. */
    Every EVERY = new Every();

    /** See {@link #EVERY}. */
    record Every() implements Lookup {}

    /** Promotions with this code. */
    record ByCode(Code code) implements Lookup {}

    /** Promotions of any line for customers of this group. */
    record ByGroup(String group) implements Lookup {}

    /** Promotions that reduce this SKU. */
    record BySku(Sku sku) implements Lookup {}

    /** Promotions that reduce this category. */
    record ByCategory(String category) implements Lookup {}

    /** The keys of a promotion: at least one, at most as many as a scope names. */
    static Set<Lookup> of(Promotion promotion) {
        Scope scope = promotion.effect().scope();
        if (promotion.code().isPresent()) {
            return Set.of(new ByCode(promotion.code().get()));
        }
        if (!scope.isOpen()) {
            return named(scope);
        }
        Set<String> groups = promotion.conditions().groups();
        return groups.isEmpty()
                ? Set.of(EVERY)
                : groups.stream().map(ByGroup::new).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Lookup> named(Scope scope) {
        return Stream.<Lookup>concat(
                        scope.skus().stream().map(BySku::new),
                        scope.categories().stream().map(ByCategory::new))
                .collect(Collectors.toUnmodifiableSet());
    }
}
