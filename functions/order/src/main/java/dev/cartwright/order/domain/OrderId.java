package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;

/** An order's id, {@code ord_...}; one that was never given out finds nothing. */
public record OrderId(String value) {

    /** What {@code Ids} puts in front. */
    public static final String PREFIX = "ord";

    public OrderId {
        InvalidInput.unless(value.matches("[A-Za-z0-9_]{1,64}"), "orderId is 1 to 64 letters, digits or underscores");
    }

    @Override
    public String toString() {
        return value;
    }
}
