package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.InvalidInput;

/** The order that is paid; the provider knows the payment by it too, as its reference. */
public record OrderId(String value) {

    public OrderId {
        InvalidInput.unless(value.matches("[A-Za-z0-9_-]{1,64}"), "orderId is 1 to 64 letters, digits, - or _");
    }

    @Override
    public String toString() {
        return value;
    }
}
