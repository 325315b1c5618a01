package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.Text;
import java.util.Optional;
import java.util.Set;

/**
 * When a promotion applies: all of them must hold.
 *
 * @param counted the lines that the next two are measured on; without these two, one unit of such lines suffices
 * @param goodsFrom their value in minor units, after line promotions and before order promotions; a line promotion measures it before
 *     any promotion
 * @param quantityFrom their units
 * @param groups of customers, any of which suffices; everybody, if empty
 * @param countries where goods go; everywhere, if empty
 * @param firstOrder only customers who have not ordered yet; guests are not known to be such
 */
public record Conditions(
        Scope counted,
        Optional<Long> goodsFrom,
        Optional<Integer> quantityFrom,
        Set<String> groups,
        Set<String> countries,
        boolean firstOrder,
        Validity validity) {

    public static final Conditions NONE =
            new Conditions(Scope.ALL, Optional.empty(), Optional.empty(), Set.of(), Set.of(), false, Validity.ALWAYS);

    public Conditions {
        groups = Set.copyOf(groups);
        countries = Set.copyOf(countries);
        groups.forEach(group -> Text.id("a group", group));
        Country.checkAll(countries);
        goodsFrom.ifPresent(amount -> Amounts.checked("goodsFrom", amount));
        InvalidInput.unless(quantityFrom.stream().allMatch(units -> units >= 1), "quantityFrom", "is at least 1");
    }

    /** How many counted units are needed. */
    Optional<Integer> unitsFrom() {
        boolean needsOne = goodsFrom.isEmpty() && !counted.equals(Scope.ALL);
        return quantityFrom.or(() -> needsOne ? Optional.of(1) : Optional.empty());
    }

    boolean isMoney() {
        return goodsFrom.isPresent() || counted.isMoney();
    }
}
