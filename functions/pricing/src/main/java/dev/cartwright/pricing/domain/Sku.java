package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stock keeping unit: what is put on a shelf and into a parcel. Upper and lower case differ. */
public record Sku(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Sku {
        InvalidInput.unless(
                FORM.matcher(value).matches(), "sku", "is 1 to 64 letters, digits, dots, dashes or underscores");
    }

    /** Empty for what cannot be a SKU. */
    public static Optional<Sku> find(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Sku(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
