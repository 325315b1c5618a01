package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Text;

/** A product's id, {@code prd_...}; one that was never given out finds nothing. */
public record ProductId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "prd";

    public ProductId {
        Text.id("productId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
