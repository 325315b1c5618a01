package dev.cartwright.order.domain;

import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.Text;
import java.util.Optional;

/**
 * Who gets the order, hears of it, and is invoiced.
 *
 * @param billingAddress empty where it is the same
 * @param vatNumber of a business that buys; pricing says what it changes
 */
public record Recipient(
        Email email, PostalAddress address, Optional<PostalAddress> billingAddress, Optional<String> vatNumber) {

    private static final int LONGEST_VAT_NUMBER = 20;

    public Recipient {
        vatNumber.ifPresent(number -> Text.line("vatNumber", number, 1, LONGEST_VAT_NUMBER));
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "Recipient";
    }
}
