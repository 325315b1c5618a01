package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Text;

/** A refund's id, given by who asks for it, and the same each time the same refund is asked for. */
public record RefundId(String value) {

    /** What refunds start with that are asked for over HTTP. */
    public static final String PREFIX = "rfd";

    public RefundId {
        Text.id("refundId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
