package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The two-letter codes of ISO 3166-1, and which countries have postal codes with letters in them. */
final class Country {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private static final Set<String> LETTERS_IN_POSTAL_CODES = Set.of(
            "AD", "AI", "AQ", "AR", "BB", "BM", "BN", "CA", "FK", "GB", "GG", "GI", "GS", "IE", "IM", "IO", "JE", "KY",
            "LC", "MS", "MT", "NL", "PN", "SH", "SO", "SZ", "TC", "VC", "VG");

    private Country() {}

    static void check(String country) {
        InvalidInput.unless(CODES.contains(country), "country", "is a two-letter code of ISO 3166-1");
    }

    static void checkAll(Collection<String> countries) {
        countries.forEach(Country::check);
    }

    /** Whether postal codes there can be counted through. */
    static boolean hasNumericPostalCodes(String country) {
        return !LETTERS_IN_POSTAL_CODES.contains(country);
    }
}
