package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Email;

/** Who gets the order and hears of it. */
public record Recipient(Email email, Address address) {

    /** Not a word of it, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
