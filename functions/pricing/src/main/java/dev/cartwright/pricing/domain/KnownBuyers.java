package dev.cartwright.pricing.domain;

/** Which customers have ordered before: asked only if a promotion for first orders matches the basket otherwise. */
@FunctionalInterface
public interface KnownBuyers {

    /** @param customer the token's subject */
    boolean hasOrdered(String customer);
}
