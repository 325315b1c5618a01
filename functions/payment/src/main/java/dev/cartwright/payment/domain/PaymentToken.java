package dev.cartwright.payment.domain;

import dev.cartwright.kit.value.CardNumber;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;

/** What the provider gave the customer's browser in place of a card; it passes through and is never stored. */
public record PaymentToken(String value) {

    private static final int LONGEST = 200;

    public PaymentToken {
        Text.line("paymentToken", value, 1, LONGEST);
        InvalidInput.unless(!CardNumber.is(value), "paymentToken", "is the provider's token, never a card number");
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "PaymentToken";
    }
}
