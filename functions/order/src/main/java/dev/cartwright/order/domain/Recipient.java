package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Email;

/** Who gets the order and hears of it. */
public record Recipient(Email email, Address address) {

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
