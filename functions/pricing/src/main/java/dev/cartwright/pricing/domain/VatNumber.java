package dev.cartwright.pricing.domain;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A business's number for value added tax whose form is right; whether it was given to anybody is not checked. The forms are those of the
 * European Commission's VIES, and of Britain, Norway and Switzerland.
 *
 * @param country ISO 3166-1: {@code "GR"} for {@code EL094019245}
 */
public record VatNumber(String country, String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.-]");
    private static final int PREFIX = 2;

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U[0-9]{8}"),
            form("BE", "[01][0-9]{9}"),
            form("BG", "[0-9]{9,10}"),
            form("CH", "E[0-9]{9}(MWST|TVA|IVA)?"),
            form("CY", "[0-9]{8}[A-Z]"),
            form("CZ", "[0-9]{8,10}"),
            form("DE", "[0-9]{9}"),
            form("DK", "[0-9]{8}"),
            form("EE", "[0-9]{9}"),
            form("EL", "[0-9]{9}"),
            form("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            form("FI", "[0-9]{8}"),
            form("FR", "[A-Z0-9]{2}[0-9]{9}"),
            form("GB", "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"),
            form("HR", "[0-9]{11}"),
            form("HU", "[0-9]{8}"),
            form("IE", "([0-9]{7}[A-Z]{1,2}|[0-9][A-Z+*][0-9]{5}[A-Z])"),
            form("IT", "[0-9]{11}"),
            form("LT", "([0-9]{9}|[0-9]{12})"),
            form("LU", "[0-9]{8}"),
            form("LV", "[0-9]{11}"),
            form("MT", "[0-9]{8}"),
            form("NL", "[A-Z0-9+*]{10}[0-9]{2}"),
            form("NO", "[0-9]{9}(MVA)?"),
            form("PL", "[0-9]{10}"),
            form("PT", "[0-9]{9}"),
            form("RO", "[0-9]{2,10}"),
            form("SE", "[0-9]{12}"),
            form("SI", "[0-9]{8}"),
            form("SK", "[0-9]{10}"),
            form("XI", "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"));

    private static final Map<String, String> COUNTRIES = Map.of("EL", "GR", "XI", "GB");

    /** Empty if the form is that of no country. */
    public static Optional<VatNumber> find(String written) {
        String bare = SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        if (bare.length() <= PREFIX) {
            return Optional.empty();
        }
        String prefix = bare.substring(0, PREFIX);
        return Optional.ofNullable(FORMS.get(prefix))
                .filter(form -> form.matcher(bare.substring(PREFIX)).matches())
                .map(form -> new VatNumber(COUNTRIES.getOrDefault(prefix, prefix), bare));
    }

    private static Map.Entry<String, Pattern> form(String prefix, String form) {
        return entry(prefix, Pattern.compile(form));
    }
}
