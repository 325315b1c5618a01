package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** A stock keeping unit, as the catalogue names it. Upper and lower case differ. */
public record Sku(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Sku {
        InvalidInput.unless(
                FORM.matcher(value).matches(), "sku", "is 1 to 64 letters, digits, dots, dashes or underscores");
    }

    @Override
    public String toString() {
        return value;
    }
}
