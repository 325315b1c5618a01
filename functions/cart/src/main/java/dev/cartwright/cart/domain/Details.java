package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Email;
import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.PostalAddress;
import dev.cartwright.kit.value.Text;
import dev.cartwright.kit.value.WireMoney;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of whom a cart will be sent to, and how.
 *
 * @param consent whether the address may get a reminder
 * @param codes promotion codes as they were sent, each once whatever its case
 * @param currency ISO 4217; empty: the shop's own
 */
public record Details(
        Optional<Email> email,
        boolean consent,
        Optional<PostalAddress> shippingAddress,
        Optional<PostalAddress> billingAddress,
        Optional<String> shippingMethod,
        List<String> codes,
        Optional<String> currency,
        Optional<String> vatNumber) {

    public static final int MOST_CODES = 20;

    public static final Details NONE = new Details(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_VAT_NUMBER = 20;

    public Details {
        codes = distinct(codes);
    }

    /**
     * The same details. Only what is sent now is checked: details on record met the rules of their day.
     *
     * @throws InvalidInput when they break a rule of now
     */
    public Details checked() {
        shippingMethod.ifPresent(method -> Text.id("shippingMethod", method));
        codes.forEach(code -> Text.line("codes", code, 1, LONGEST_CODE));
        InvalidInput.unless(codes.size() <= MOST_CODES, "codes", "are up to " + MOST_CODES);
        currency.ifPresent(code -> new WireMoney(0, code));
        vatNumber.ifPresent(number -> Text.line("vatNumber", number, 1, LONGEST_VAT_NUMBER));
        InvalidInput.unless(!consent || email.isPresent(), "consent needs an email");
        return this;
    }

    /** Codes are the same whatever their case; the first of them stays. */
    static List<String> distinct(List<String> codes) {
        var byCode = new LinkedHashMap<String, String>();
        codes.forEach(code -> byCode.putIfAbsent(code.toUpperCase(Locale.ROOT), code));
        return List.copyOf(byCode.values());
    }

    public static Details in(Optional<String> currency) {
        return new Details(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                currency,
                Optional.empty());
    }

    /** Redacted, so that it cannot be logged. */
    @Override
    public String toString() {
        return "Details";
    }
}
