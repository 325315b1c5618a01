package dev.cartwright.catalog.domain;

/** A product's id, {@code prd_...}; one that was never given out finds nothing. */
public record ProductId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "prd";

    @Override
    public String toString() {
        return value;
    }
}
