package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The rate of a tax in a place. Of each tax the most precise rate applies: by postal prefix, region, tax category, group of buyers.
 * Different taxes stand side by side: {@code "state"} 4 % and {@code "county"} 4.5 %.
 *
 * @param tax the name of the tax: {@code "vat"}
 * @param category of goods; {@code "standard"} is also for categories without a rate there, {@code "shipping"} is for shipping
 * @param rate as a fraction: {@code 0.2}; zero is shown too
 * @param groups buyers to whom it applies: an exemption; everybody, if empty
 * @param reason why there is no tax, if it is zero for a reason that documents must state: {@code "exempt"}
 * @param reverseCharge whether buyers from abroad with a VAT number of the country account for the tax themselves
 */
public record TaxRate(
        TaxRateId id,
        String tax,
        String country,
        Optional<String> region,
        Optional<PostalCode> postalPrefix,
        String category,
        BigDecimal rate,
        Set<String> groups,
        Optional<String> reason,
        boolean reverseCharge,
        Validity validity) {

    /** For goods without a category of their own. */
    public static final String STANDARD = "standard";

    /** If it has a rate, shipping is taxed by it; otherwise by the rates of the goods. */
    public static final String SHIPPING = "shipping";

    private static final int MOST_DECIMALS = 6;

    public TaxRate {
        Text.id("tax", tax);
        Text.id("category", category);
        Country.check(country);
        region = Place.region(region);
        rate = rate.stripTrailingZeros();
        groups = Set.copyOf(groups);
        groups.forEach(group -> Text.id("a group", group));
        InvalidInput.unless(
                rate.signum() >= 0 && rate.compareTo(BigDecimal.ONE) <= 0 && rate.scale() <= MOST_DECIMALS,
                "rate",
                "is from 0 to 1 with up to " + MOST_DECIMALS + " decimals");
        InvalidInput.unless(reason.isEmpty() || rate.signum() == 0, "only a rate of 0 has a reason");
        reason.ifPresent(text -> Text.id("reason", text));
    }

    /** A rate for all goods of a country. */
    public static TaxRate of(String id, String country, String rate) {
        return of(id, country, STANDARD, rate);
    }

    /** A rate for a category of goods in a country. */
    public static TaxRate of(String id, String country, String category, String rate) {
        return new TaxRate(
                new TaxRateId(id),
                "vat",
                country,
                Optional.empty(),
                Optional.empty(),
                category,
                new BigDecimal(rate),
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS);
    }

    boolean isIn(Place place, Instant now) {
        return country.equals(place.country())
                && (region.isEmpty() || region.equals(place.region()))
                && postalPrefix.stream()
                        .allMatch(prefix -> place.postalCode()
                                .filter(code -> code.startsWith(prefix.value()))
                                .isPresent())
                && validity.holds(now);
    }
}
