package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.maxBy;

import dev.cartwright.pricing.domain.Treatment.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Says how goods and shipping are taxed for one buyer.
 *
 * @param rates of the buyer's country and of the market's home
 * @param seat the shop's own country: a charge is reversed only for buyers from abroad
 * @param business whether the buyer has a VAT number of the destination's country
 */
record TaxTable(Collection<TaxRate> rates, Market market, Buyer buyer, String seat, boolean business, Instant now) {

    static final String REVERSE_CHARGE = "reverse-charge";
    static final String NO_TAX_HERE = "no-tax-here";

    /** The most precise rate of a tax comes last. */
    private static final Comparator<TaxRate> PRECISION = Comparator.comparingInt((TaxRate rate) ->
                    rate.postalPrefix().map(PostalCode::value).orElse("").length())
            .thenComparing(rate -> rate.region().isPresent())
            .thenComparing(rate -> !rate.category().equals(TaxRate.STANDARD))
            .thenComparing(rate -> !rate.groups().isEmpty())
            .thenComparing(rate -> rate.validity().from().orElse(Instant.MIN))
            .thenComparing(TaxRate::id);

    /**
     * Of goods, and what must be taken out of their price where only the net price stays.
     *
     * @param inside the rate of the tax to be taken out
     */
    record Goods(Treatment treatment, BigDecimal inside) {

        /** The unit price as quoted. */
        long quoted(long price) {
            return inside.signum() == 0
                    ? price
                    : Fraction.of(price)
                            .dividedBy(Fraction.of(BigDecimal.ONE.add(inside)))
                            .rounded();
        }
    }

    /**
     * @param taxIncluded whether the price contains tax
     * @param countries whose tax that is; the market's home's, if empty
     */
    Goods goods(String category, boolean taxIncluded, Set<String> countries) {
        Treatment treatment = treatment(found(buyer.place(), isOf(category), buyer.groups()));
        if (!taxIncluded) {
            return new Goods(treatment, BigDecimal.ZERO);
        }
        boolean here = countries.isEmpty()
                ? market.home().country().equals(buyer.place().country())
                : countries.contains(buyer.place().country());
        List<TaxRate> inside = found(here ? buyer.place() : market.home(), isOf(category), Set.of());
        boolean stays =
                here && treatment.rates().equals(inside.stream().map(Rate::of).toList());
        return stays
                ? new Goods(treatment.as(true), BigDecimal.ZERO)
                : new Goods(treatment, inside.stream().map(TaxRate::rate).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Of shipping, if it has a category of its own. */
    Optional<Treatment> shipping() {
        List<TaxRate> own = found(buyer.place(), rate -> rate.category().equals(TaxRate.SHIPPING), buyer.groups());
        return own.isEmpty() ? Optional.empty() : Optional.of(treatment(own).as(market.taxIncluded()));
    }

    private Treatment treatment(List<TaxRate> found) {
        if (found.isEmpty()) {
            return new Treatment(List.of(), false, rates.isEmpty() ? Optional.empty() : Optional.of(NO_TAX_HERE));
        }
        if (isReversed(found)) {
            return new Treatment(
                    found.stream()
                            .map(rate -> new Rate(rate.tax(), BigDecimal.ZERO))
                            .toList(),
                    false,
                    Optional.of(REVERSE_CHARGE));
        }
        return new Treatment(
                found.stream().map(Rate::of).toList(),
                false,
                found.stream().flatMap(rate -> rate.reason().stream()).findFirst());
    }

    private boolean isReversed(List<TaxRate> found) {
        return business
                && !seat.equals(buyer.place().country())
                && found.stream().anyMatch(TaxRate::reverseCharge);
    }

    private static Predicate<TaxRate> isOf(String category) {
        return rate -> rate.category().equals(category) || rate.category().equals(TaxRate.STANDARD);
    }

    /** The most precise rate of each tax, by the tax's name. */
    private List<TaxRate> found(Place place, Predicate<TaxRate> category, Set<String> groups) {
        return rates.stream()
                .filter(rate -> rate.isIn(place, now) && category.test(rate))
                .filter(rate -> rate.groups().isEmpty() || groups.stream().anyMatch(rate.groups()::contains))
                .collect(groupingBy(
                        TaxRate::tax, TreeMap::new, collectingAndThen(maxBy(PRECISION), Optional::orElseThrow)))
                .values()
                .stream()
                .toList();
    }
}
