package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.regex.Pattern;

/** A stock keeping unit, in the order in which reservations take them: by the characters' codes. */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public Sku {
        InvalidInput.unless(
                FORM.matcher(value).matches(), "sku", "is 1 to 64 letters, digits, dots, dashes or underscores");
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
