package dev.cartwright.cart.domain;

/** What checkout still needs. */
public enum Requirement {
    LINES,
    EMAIL,
    SHIPPING_ADDRESS,
    /** The chosen one is not possible. */
    SHIPPING_METHOD,
    /** No price can be had now. */
    PRICES,
    /** A message of type error says what. */
    CORRECTIONS
}
