package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an order goes.
 *
 * @param country ISO 3166-1, two letters
 */
public record Address(
        String name, String line1, Optional<String> line2, String city, String postalCode, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Address {
        text("name", name, 100);
        text("line1", line1, 100);
        line2.ifPresent(line -> text("line2", line, 100));
        text("city", city, 100);
        text("postalCode", postalCode, 16);
        InvalidInput.unless(COUNTRIES.contains(country), "country is a two-letter code of ISO 3166-1");
    }

    private static void text(String name, String value, int longest) {
        InvalidInput.unless(
                !value.isBlank() && value.length() <= longest && value.chars().noneMatch(Character::isISOControl),
                name + " is 1 to " + longest + " characters on one line");
    }

    /** Not a word of it, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "Address in " + country;
    }
}
