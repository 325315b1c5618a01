package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Taxes.Taxable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How shipping is taxed: by a rate of its own, or like the goods, split by their net values. As with goods, its net price stays abroad. */
final class ShippingTax {

    private static final Comparator<Share> HIGHEST_FIRST =
            Comparator.comparing(share -> share.tax().treatment(), Treatment.HIGHEST_FIRST);

    private final SortedMap<Treatment, Fraction> weights = new TreeMap<>(Treatment.HIGHEST_FIRST);
    private final Fraction all;
    private final Fraction kept;

    /** @param shares at least one; if all goods are free, that with the highest rates counts */
    ShippingTax(List<Share> shares) {
        boolean areFree = shares.stream().allMatch(share -> share.net().signum() == 0);
        List<Share> counted = areFree
                ? shares.stream().min(HIGHEST_FIRST).map(Share::whole).stream().toList()
                : shares;
        counted.forEach(
                share -> weights.merge(share.tax().treatment(), share.tax().net(share.net()), Fraction::plus));
        this.all = sum(counted.stream().map(Share::net).toList());
        this.kept = sum(weights.values());
    }

    /**
     * Goods that shipping is taxed alike for.
     *
     * @param net their value
     */
    record Share(Fraction net, PriceTax tax) {

        private Share whole() {
            return new Share(Fraction.ONE, tax);
        }
    }

    private static Fraction sum(Iterable<Fraction> fractions) {
        Fraction sum = Fraction.ZERO;
        for (Fraction each : fractions) {
            sum = sum.plus(each);
        }
        return sum;
    }

    /** A tariff's price as quoted. */
    long quoted(long price) {
        return Fraction.of(price).times(kept).dividedBy(all).rounded();
    }

    /** The shipping price in parts that are taxed each by its own rates. */
    List<Taxable> parts(long amount) {
        List<Treatment> treatments = new ArrayList<>(weights.keySet());
        Fraction[] shares = weights.values().stream()
                .map(weight -> Fraction.of(amount).times(weight).dividedBy(kept))
                .toArray(Fraction[]::new);
        long[] parts = Spread.rounded(amount, shares);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Taxable(parts[i], treatments.get(i)))
                .toList();
    }

    /** Why there is no tax, if there is one reason for all of it. */
    Optional<String> reason() {
        return weights.size() == 1 ? weights.firstKey().reason() : Optional.empty();
    }
}
