package dev.cartwright.kit.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where post goes. A country's rules say which fields it needs and what form its postal codes have. The rules change with their source, so
 * only what is sent now is {@link #checked}: an address on record met those of its day. Text stays in the script and the case
 * in which it was sent, in Unicode's form NFC.
 *
 * @param region state, province, prefecture: its code (ISO 3166-2 without the country) or its name
 * @param country ISO 3166-1, two letters
 */
public record PostalAddress(
        String name,
        String line1,
        Optional<String> line2,
        Optional<String> city,
        Optional<String> region,
        Optional<String> postalCode,
        String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 100;
    private static final int LONGEST_CODE = 16;

    /**
     * The same address in NFC.
     *
     * @throws InvalidInput when it breaks a rule of now
     */
    public PostalAddress checked() {
        PostalAddress normal = checkedLeniently();
        AddressRules rules = AddressRules.of(country);
        InvalidInput.unless(
                region.isPresent() || !rules.require(AddressRules.Field.REGION), "region", "is required in " + country);
        InvalidInput.unless(
                postalCode.isEmpty() || rules.use(AddressRules.Field.POSTAL_CODE),
                "postalCode",
                "is left out in " + country + ", which has none");
        return normal;
    }

    /**
     * The same for callers that ask for a city and a postal code in every country, and for no region: a missing region is no error, nor a
     * postal code where there is none.
     *
     * @throws InvalidInput when it breaks another rule of now
     */
    public PostalAddress checkedLeniently() {
        InvalidInput.unless(COUNTRIES.contains(country), "country", "is a two-letter code of ISO 3166-1");
        var normal = new PostalAddress(
                line("name", name, LONGEST),
                line("line1", line1, LONGEST),
                line2.map(line -> line("line2", line, LONGEST)),
                city.map(line -> line("city", line, LONGEST)),
                region.map(line -> line("region", line, LONGEST)),
                postalCode.map(line -> line("postalCode", line, LONGEST_CODE)),
                country);
        AddressRules rules = AddressRules.of(country);
        requireCity(rules, normal.city, country);
        normal.region.ifPresent(sent -> requireRegion(rules, sent, country));
        requirePostalCode(rules, normal.postalCode, country);
        return normal;
    }

    private static String line(String field, String text, int longest) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Text.line(field, normal, 1, longest);
        return normal;
    }

    private static void requireCity(AddressRules rules, Optional<String> city, String country) {
        InvalidInput.unless(
                city.isPresent() || !rules.require(AddressRules.Field.CITY), "city", "is required in " + country);
    }

    /** Where a region is optional the post does not need it, so it may be any text. */
    private static void requireRegion(AddressRules rules, String region, String country) {
        InvalidInput.unless(
                !rules.require(AddressRules.Field.REGION)
                        || rules.regions().isEmpty()
                        || rules.code(region).isPresent(),
                "region",
                "is the code or the name of a region of " + country);
    }

    private static void requirePostalCode(AddressRules rules, Optional<String> postalCode, String country) {
        InvalidInput.unless(
                postalCode.isPresent() || !rules.require(AddressRules.Field.POSTAL_CODE),
                "postalCode",
                "is required in " + country);
        postalCode.ifPresent(code -> InvalidInput.unless(
                rules.postalCode().map(form -> form.matcher(code).matches()).orElse(true),
                "postalCode",
                "has another form in " + country + ", such as " + rules.example()));
    }

    /** The region's code where it is known, else the region as it was sent. */
    public Optional<String> regionCode() {
        return region.map(sent -> regionCode(country, sent));
    }

    /** The same for an address that is not complete. */
    public static String regionCode(String country, String region) {
        return AddressRules.of(country).code(region).orElse(region);
    }

    /** Redacted, so that it cannot be logged. */
    @Override
    public String toString() {
        return "PostalAddress in " + country;
    }
}
