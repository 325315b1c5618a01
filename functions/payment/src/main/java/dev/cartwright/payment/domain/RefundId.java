package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.InvalidInput;

/** A refund's id, given by who asks for it, and the same each time the same refund is asked for. */
public record RefundId(String value) {

    /** What refunds start with that are asked for over HTTP. */
    public static final String PREFIX = "rfd";

    public RefundId {
        InvalidInput.unless(value.matches("[A-Za-z0-9_-]{1,64}"), "refundId is 1 to 64 letters, digits, - or _");
    }

    @Override
    public String toString() {
        return value;
    }
}
