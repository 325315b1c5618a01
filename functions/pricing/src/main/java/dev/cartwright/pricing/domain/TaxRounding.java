package dev.cartwright.pricing.domain;

/** Where tax is rounded, half up. */
public enum TaxRounding {
    /** Once per rate over the whole document, then spread over the lines. */
    PER_RATE,
    /** On each line. */
    PER_LINE
}
