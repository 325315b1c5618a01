package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * Where goods go, as far as tax and shipping depend on it.
 *
 * @param country ISO 3166-1, two letters
 * @param region a state or province: {@code "NY"}; compared in upper case
 */
public record Place(String country, Optional<String> region, Optional<PostalCode> postalCode) {

    public Place {
        Country.check(country);
        region = region.map(name -> name.strip().toUpperCase(Locale.ROOT)).filter(name -> !name.isEmpty());
        region.ifPresent(name -> Text.line("region", name, 1, 100));
        postalCode = postalCode.filter(code -> !code.value().isEmpty());
        postalCode.ifPresent(code -> Text.line("postalCode", code.value(), 1, 16));
    }

    /** @param postalCode as written */
    public static Place of(String country, Optional<String> region, Optional<String> postalCode) {
        return new Place(country, region, postalCode.map(code -> PostalCode.of(country, code)));
    }

    public static Place of(String country) {
        return new Place(country, Optional.empty(), Optional.empty());
    }
}
