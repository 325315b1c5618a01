package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a customer types for a promotion; upper and lower case are the same. */
public record Code(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,63}");

    public Code {
        value = normalized(value);
        InvalidInput.unless(
                FORM.matcher(value).matches(), "code", "is 1 to 64 letters, digits, dots, dashes or underscores");
    }

    /** Empty for what cannot be a code. */
    public static Optional<Code> find(String typed) {
        return FORM.matcher(normalized(typed)).matches() ? Optional.of(new Code(typed)) : Optional.empty();
    }

    private static String normalized(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
