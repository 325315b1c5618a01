package dev.cartwright.pricing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Promotions in a list, found by their keys. */
record InMemoryPromotions(List<Promotion> all) implements Promotions {

    @Override
    public Collection<Promotion> find(Set<Lookup> lookups) {
        return all.stream()
                .filter(promotion -> Lookup.of(promotion).stream().anyMatch(lookups::contains))
                .toList();
    }
}
