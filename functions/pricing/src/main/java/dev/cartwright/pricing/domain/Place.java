package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
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
        region = region(region.filter(name -> !name.isBlank()));
        region.ifPresent(name -> Text.line("region", name, 1, 100));
        postalCode = postalCode.filter(code -> !code.value().isEmpty());
        postalCode.ifPresent(code -> Text.line("postalCode", code.value(), 1, 16));
    }

    /** A region as it is compared; one that is named in a rule is not blank. */
    static Optional<String> region(Optional<String> written) {
        InvalidInput.unless(written.stream().noneMatch(String::isBlank), "region", "is not blank");
        return written.map(name -> name.strip().toUpperCase(Locale.ROOT));
    }

    /** @param postalCode as written */
    public static Place of(String country, Optional<String> region, Optional<String> postalCode) {
        return new Place(country, region, postalCode.map(code -> PostalCode.of(country, code)));
    }

    public static Place of(String country) {
        return new Place(country, Optional.empty(), Optional.empty());
    }
}
