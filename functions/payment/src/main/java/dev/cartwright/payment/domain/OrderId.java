package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.Text;

/** The order that is paid; the provider knows the payment by it too, as its reference. */
public record OrderId(String value) {

    public OrderId {
        Text.id("orderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
