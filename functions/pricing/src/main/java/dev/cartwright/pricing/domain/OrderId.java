package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;

/** The id of an order, as order gives it. */
public record OrderId(String value) {

    public OrderId {
        Text.id("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
