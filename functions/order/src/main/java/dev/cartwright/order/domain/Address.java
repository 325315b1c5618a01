package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an order goes.
 *
 * @param city empty where a country's addresses have none, as in Singapore
 * @param region state or province, where the country's addresses have one
 * @param postalCode empty where a country has none, as in Hong Kong
 * @param country ISO 3166-1, two letters
 */
public record Address(
        String name,
        String line1,
        Optional<String> line2,
        Optional<String> city,
        Optional<String> region,
        Optional<String> postalCode,
        String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Address {
        Text.line("name", name, 1, 100);
        Text.line("line1", line1, 1, 100);
        line2.ifPresent(line -> Text.line("line2", line, 1, 100));
        city.ifPresent(text -> Text.line("city", text, 1, 100));
        region.ifPresent(text -> Text.line("region", text, 1, 100));
        postalCode.ifPresent(text -> Text.line("postalCode", text, 1, 16));
        InvalidInput.unless(COUNTRIES.contains(country), "country", "is a two-letter code of ISO 3166-1");
    }

    /** Redacted from logs. */
    @Override
    public String toString() {
        return "Address in " + country;
    }
}
