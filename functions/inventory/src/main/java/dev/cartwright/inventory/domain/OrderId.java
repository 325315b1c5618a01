package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Text;

/** For which order stock is held; an order has one reservation at most. */
public record OrderId(String value) {

    public OrderId {
        Text.id("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
