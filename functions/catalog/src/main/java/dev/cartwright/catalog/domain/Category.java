package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** Where customers look for a product: {@code table-linen}. */
public record Category(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public Category {
        InvalidInput.unless(
                FORM.matcher(value).matches(), "category", "is 1 to 40 lower-case letters, digits or dashes");
    }

    @Override
    public String toString() {
        return value;
    }
}
