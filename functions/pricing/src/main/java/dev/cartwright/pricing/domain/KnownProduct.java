package dev.cartwright.pricing.domain;

import java.time.Instant;
import java.util.Set;

/**
 * Which SKUs a product had when the catalogue last told of it.
 *
 * @param forSale whether it is published
 * @param at when that was; {@link Instant#MIN} if it never did
 */
public record KnownProduct(String productId, Set<Sku> skus, boolean forSale, Instant at) {

    public KnownProduct {
        skus = Set.copyOf(skus);
    }

    public static KnownProduct unknown(String productId) {
        return new KnownProduct(productId, Set.of(), false, Instant.MIN);
    }

    boolean sells(Sku sku) {
        return forSale && skus.contains(sku);
    }
}
