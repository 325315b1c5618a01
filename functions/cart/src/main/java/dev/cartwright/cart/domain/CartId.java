package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Text;

/** A cart's id, {@code crt_...}; one that was never given out finds nothing. */
public record CartId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "crt";

    public CartId {
        Text.id("cartId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
