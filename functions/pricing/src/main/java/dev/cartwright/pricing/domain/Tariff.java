package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * What sending costs in a currency.
 *
 * @param steps by rising weight or goods total; below the first the method is not offered
 * @param below the weight in grams or the goods total at which it is not offered any more
 * @param freeFrom the goods total from which it costs nothing
 */
public record Tariff(Measure measure, List<Step> steps, Optional<Long> below, Optional<Long> freeFrom) {

    private static final int MOST_STEPS = 50;

    public Tariff {
        steps = List.copyOf(steps);
        InvalidInput.unless(!steps.isEmpty() && steps.size() <= MOST_STEPS, "steps", "are 1 to " + MOST_STEPS);
        for (int i = 1; i < steps.size(); i++) {
            InvalidInput.unless(steps.get(i - 1).from() < steps.get(i).from(), "steps", "rise");
        }
        below.ifPresent(limit -> Amounts.checked("below", limit));
        freeFrom.ifPresent(amount -> Amounts.checked("freeFrom", amount));
    }

    /** The same price for everything. */
    public static Tariff flat(long price) {
        return new Tariff(Measure.GOODS, List.of(new Step(0, price)), Optional.empty(), Optional.empty());
    }

    /** What the price depends on. */
    public enum Measure {
        WEIGHT,
        GOODS
    }

    /**
     * @param from grams or minor units
     * @param price in minor units
     */
    public record Step(long from, long price) {

        public Step {
            Amounts.checked("from", from);
            Amounts.checked("price", price);
        }
    }

    Optional<Long> price(long goods, long weightGrams) {
        long measured = measure == Measure.WEIGHT ? weightGrams : goods;
        return steps.reversed().stream()
                .filter(step -> step.from() <= measured && below.stream().allMatch(limit -> measured < limit))
                .map(step -> freeFrom.filter(from -> goods >= from).isPresent() ? 0 : step.price())
                .findFirst();
    }
}
