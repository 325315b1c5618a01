package dev.cartwright.pricing.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A postal code in the form in which codes are compared: upper case, without spaces and dashes, without the country before a number
 * ({@code "cz-115 03"} is {@code "11503"}).
 */
public record PostalCode(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}.]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** @param written as a customer or a merchant writes it */
    public static PostalCode of(String country, String written) {
        String bare = SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        boolean prefixed = bare.startsWith(country)
                && NUMBER.matcher(bare.substring(country.length())).matches()
                && Country.hasNumericPostalCodes(country);
        return new PostalCode(prefixed ? bare.substring(country.length()) : bare);
    }

    boolean startsWith(String prefix) {
        return value.startsWith(prefix);
    }

    boolean isNumber() {
        return NUMBER.matcher(value).matches();
    }
}
