package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Text;

/** An order's id, {@code ord_...}; one that was never given out finds nothing. */
public record OrderId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "ord";

    public OrderId {
        Text.id("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
