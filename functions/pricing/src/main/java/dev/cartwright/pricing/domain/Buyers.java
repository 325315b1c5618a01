package dev.cartwright.pricing.domain;

/** Which customers have ordered before. */
public interface Buyers extends KnownBuyers {

    /** @param customer the token's subject; the same again changes nothing */
    void remember(String customer);
}
