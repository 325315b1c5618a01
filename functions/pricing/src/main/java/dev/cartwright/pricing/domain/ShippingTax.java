package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Taxes.Taxable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How shipping is taxed: by a rate of its own, or like the goods, split by their net values. */
final class ShippingTax {

    private final SortedMap<Treatment, Fraction> weights = new TreeMap<>(Treatment.HIGHEST_FIRST);

    /**
     * @param own of shipping, if it has a tax category in this place
     * @param taxIncluded whether shipping prices contain tax
     */
    ShippingTax(Optional<Treatment> own, List<Taxable> goods, boolean taxIncluded) {
        if (own.isPresent()) {
            weights.put(own.get(), Fraction.ONE);
            return;
        }
        var nets = new HashMap<Treatment, Fraction>();
        goods.forEach(
                taxable -> nets.merge(taxable.treatment(), taxable.treatment().net(taxable.amount()), Fraction::plus));
        nets.forEach((treatment, net) -> weights.merge(treatment.as(taxIncluded), net, Fraction::plus));
    }

    /** The shipping price in parts that are taxed each by its own rates; if the goods are free, by the highest rates. */
    List<Taxable> parts(long amount) {
        Fraction sum = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Treatment> treatments = new ArrayList<>(weights.keySet());
        if (sum.signum() == 0) {
            return List.of(new Taxable(amount, treatments.getFirst()));
        }
        Fraction[] shares = weights.values().stream()
                .map(weight -> Fraction.of(amount).times(weight).dividedBy(sum))
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
