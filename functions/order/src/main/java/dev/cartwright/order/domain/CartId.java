package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Text;

/** A cart's id, {@code crt_...}. */
public record CartId(String value) {

    public CartId {
        Text.id("cartId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
