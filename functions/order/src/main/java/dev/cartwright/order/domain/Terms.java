package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * What else decides the price; pricing says what works.
 *
 * @param currency ISO 4217; empty: the shop's own
 * @param codes of promotions, as they were entered
 * @param shippingMethod empty: pricing chooses
 */
public record Terms(Optional<String> currency, List<String> codes, Optional<String> shippingMethod) {

    /** The shop's currency, and nothing else. */
    public static final Terms NONE = new Terms(Optional.empty(), List.of(), Optional.empty());

    private static final int MOST_CODES = 20;
    private static final int LONGEST_CODE = 64;

    public Terms {
        codes = List.copyOf(codes);
        InvalidInput.unless(codes.size() <= MOST_CODES, "codes", "are at most " + MOST_CODES);
        codes.forEach(code -> Text.line("codes", code, 1, LONGEST_CODE));
        shippingMethod.ifPresent(method -> Text.id("shippingMethod", method));
    }
}
