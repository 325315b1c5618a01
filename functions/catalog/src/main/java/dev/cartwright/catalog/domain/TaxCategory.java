package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** What a variant is for the tax: {@code standard}, {@code reduced}, {@code books}; pricing has the rates. */
public record TaxCategory(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public static final TaxCategory STANDARD = new TaxCategory("standard");

    public TaxCategory {
        InvalidInput.unless(
                FORM.matcher(value).matches(), "taxCategory is 1 to 40 lower-case letters, digits or dashes");
    }

    @Override
    public String toString() {
        return value;
    }
}
