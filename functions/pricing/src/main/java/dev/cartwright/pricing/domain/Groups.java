package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Which lines are alike for the rest of the calculation: by tax and by the promotions still to come. Their order is that of the numbers. */
final class Groups {

    private final int[] numbers;

    private Groups(int[] numbers) {
        this.numbers = numbers;
    }

    /** By tax only. */
    static Groups byTax(List<PricedLine> lines) {
        var treatments = new TreeSet<>(Treatment.HIGHEST_FIRST);
        lines.forEach(line -> treatments.add(line.treatment()));
        List<Treatment> order = new ArrayList<>(treatments);
        return new Groups(
                lines.stream().mapToInt(line -> order.indexOf(line.treatment())).toArray());
    }

    /** For each promotion the groups by all that come after it. */
    static List<Groups> before(List<PricedLine> lines, List<Promotion> sequence) {
        var groups = new ArrayList<Groups>();
        Groups later = byTax(lines);
        for (Promotion promotion : sequence.reversed()) {
            groups.addFirst(later);
            later = later.divided(lines, promotion.effect());
        }
        return groups;
    }

    int of(int line) {
        return numbers[line];
    }

    private Groups divided(List<PricedLine> lines, Effect effect) {
        Groups divided = divided(lines, effect.scope());
        return effect instanceof Effect.BuyGet buyGet ? divided.divided(lines, buyGet.buy()) : divided;
    }

    private Groups divided(List<PricedLine> lines, Scope scope) {
        if (scope.equals(Scope.ALL)) {
            return this;
        }
        var next = new int[numbers.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = 2 * numbers[i] + (lines.get(i).isIn(scope) ? 0 : 1);
        }
        int[] order = Arrays.stream(next).sorted().distinct().toArray();
        return new Groups(
                Arrays.stream(next).map(number -> Arrays.binarySearch(order, number)).toArray());
    }
}
