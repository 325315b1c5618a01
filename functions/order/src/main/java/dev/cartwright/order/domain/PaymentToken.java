package dev.cartwright.order.domain;

import dev.cartwright.kit.value.CardNumber;
import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** What the payment provider gave the customer's browser in place of a card: good for one authorization. */
public record PaymentToken(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    public PaymentToken {
        InvalidInput.unless(
                FORM.matcher(value).matches(),
                "paymentToken",
                "is 1 to 200 letters, digits, dots, dashes or underscores");
        InvalidInput.unless(!CardNumber.is(value), "paymentToken", "is the provider's token, never a card number");
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "PaymentToken";
    }
}
