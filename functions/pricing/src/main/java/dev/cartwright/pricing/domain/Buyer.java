package dev.cartwright.pricing.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks for a quote.
 *
 * @param customer the token's subject; empty for guests
 * @param groups of the token
 * @param place where goods go, or the market's home
 */
public record Buyer(Optional<String> customer, Set<String> groups, Place place) {

    public Buyer {
        groups = Set.copyOf(groups);
    }
}
