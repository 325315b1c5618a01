package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import dev.cartwright.pricing.domain.Treatment.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Says how goods and shipping are taxed for one buyer.
 *
 * @param found the rates of the buyer's country and of the market's home
 * @param seat the shop's own country: a charge is reversed only for buyers from abroad
 * @param business whether the buyer has a VAT number of the destination's country
 */
record TaxTable(TaxRates.Found found, Market market, Buyer buyer, String seat, boolean business, Instant now) {

    static final String REVERSE_CHARGE = "reverse-charge";
    static final String NO_TAX_HERE = "no-tax-here";

    /** The most precise rate of a tax comes last. */
    private static final Comparator<TaxRate> PRECISION = Comparator.comparingInt((TaxRate rate) ->
                    rate.postalPrefix().map(PostalCode::value).orElse("").length())
            .thenComparing(rate -> rate.region().isPresent())
            .thenComparing(rate -> !rate.groups().isEmpty())
            .thenComparing(rate -> !rate.category().equals(TaxRate.STANDARD))
            .thenComparing(rate -> rate.validity().from().orElse(Instant.MIN))
            .thenComparing(TaxRate::id);

    /** The rates at a place for members of some groups. */
    @FunctionalInterface
    private interface Rates {

        List<TaxRate> at(Place place, Set<String> groups);
    }

    /**
     * @param taxIncluded whether the price contains tax
     * @param countries whose tax that is; the market's home's, if empty
     */
    PriceTax goods(String category, boolean taxIncluded, Set<String> countries) {
        return taxed((place, groups) -> rates(place, isOf(category), groups), taxIncluded, countries);
    }

    /** Of shipping that goods of a category lead to: by its own category, if that has a rate there, else by the goods'. */
    PriceTax shipping(String category) {
        return taxed((place, groups) -> ofShipping(place, category, groups), market.taxIncluded(), Set.of());
    }

    private PriceTax taxed(Rates rates, boolean taxIncluded, Set<String> countries) {
        Treatment treatment = treatment(rates.at(buyer.place(), buyer.groups()));
        if (!taxIncluded) {
            return new PriceTax(treatment, BigDecimal.ZERO);
        }
        boolean here = countries.isEmpty()
                ? market.home().country().equals(buyer.place().country())
                : countries.contains(buyer.place().country());
        List<TaxRate> inside = rates.at(here ? buyer.place() : market.home(), Set.of());
        boolean stays =
                here && treatment.rates().equals(inside.stream().map(Rate::of).toList());
        return stays
                ? new PriceTax(treatment.as(true), BigDecimal.ZERO)
                : new PriceTax(treatment, inside.stream().map(TaxRate::rate).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<TaxRate> ofShipping(Place place, String category, Set<String> groups) {
        List<TaxRate> own = rates(place, rate -> rate.category().equals(TaxRate.SHIPPING), groups);
        return own.isEmpty() ? rates(place, isOf(category), groups) : own;
    }

    /** Whether taxes of the buyer's country depend on the region. */
    boolean isByRegion() {
        return found.byRegion().contains(buyer.place().country());
    }

    private Treatment treatment(List<TaxRate> rates) {
        if (rates.isEmpty()) {
            boolean isShopWithoutTax = found.rates().isEmpty() && !isByRegion();
            return new Treatment(List.of(), false, isShopWithoutTax ? Optional.empty() : Optional.of(NO_TAX_HERE));
        }
        return new Treatment(
                rates.stream()
                        .map(rate -> isReversed(rate) ? new Rate(rate.tax(), BigDecimal.ZERO) : Rate.of(rate))
                        .toList(),
                false,
                rates.stream().anyMatch(this::isReversed)
                        ? Optional.of(REVERSE_CHARGE)
                        : rates.stream().flatMap(rate -> rate.reason().stream()).findFirst());
    }

    private boolean isReversed(TaxRate rate) {
        return business && rate.reverseCharge() && !seat.equals(buyer.place().country());
    }

    private static Predicate<TaxRate> isOf(String category) {
        return rate -> rate.category().equals(category) || rate.category().equals(TaxRate.STANDARD);
    }

    /** The most precise rate of each tax, by the tax's name. */
    private List<TaxRate> rates(Place place, Predicate<TaxRate> category, Set<String> groups) {
        return found.rates().stream()
                .filter(rate -> rate.isIn(place, now) && category.test(rate))
                .filter(rate -> rate.groups().isEmpty() || groups.stream().anyMatch(rate.groups()::contains))
                .collect(groupingBy(
                        TaxRate::tax, TreeMap::new, collectingAndThen(maxBy(PRECISION), Optional::orElseThrow)))
                .values()
                .stream()
                .toList();
    }
}
