package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.InvalidInput;

/** What the provider gave the customer's browser in place of a card; it passes through and is never stored. */
public record PaymentToken(String value) {

    private static final int LONGEST = 200;

    public PaymentToken {
        InvalidInput.unless(!value.isBlank() && value.length() <= LONGEST, "paymentToken is 1 to 200 characters");
    }

    /** Not a word of it, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "PaymentToken";
    }
}
