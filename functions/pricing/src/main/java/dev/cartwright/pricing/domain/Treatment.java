package dev.cartwright.pricing.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an amount is taxed.
 *
 * @param rates of all taxes that apply, side by side
 * @param included whether the amount contains them
 * @param reason why there is no tax
 */
record Treatment(List<Rate> rates, boolean included, Optional<String> reason) {

    /** The highest rate first; treatments that are equal in this order are the same. */
    static final Comparator<Treatment> HIGHEST_FIRST = Comparator.comparing(Treatment::rate)
            .reversed()
            .thenComparing(treatment -> treatment.rates().toString())
            .thenComparing(Treatment::included)
            .thenComparing(treatment -> treatment.reason().orElse(""));

    Treatment {
        rates = List.copyOf(rates);
    }

    /** A tax and its rate as a fraction. */
    record Rate(String tax, BigDecimal rate) {

        static Rate of(TaxRate rate) {
            return new Rate(rate.tax(), rate.rate());
        }
    }

    BigDecimal rate() {
        return rates.stream().map(Rate::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The exact amount of one of the taxes. */
    Fraction tax(Rate rate, long amount) {
        return net(amount).times(Fraction.of(rate.rate()));
    }

    /** The exact amount without tax. */
    Fraction net(long amount) {
        return included ? Fraction.of(amount).dividedBy(Fraction.of(BigDecimal.ONE.add(rate()))) : Fraction.of(amount);
    }

    Treatment as(boolean taxIncluded) {
        return new Treatment(rates, taxIncluded, reason);
    }
}
