package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which lines are alike for the rest of the calculation: by tax, by the promotions still to come and, if one of these looks at single units, by
 * the unit price. Their order is that of the numbers.
 */
final class Groups {

    private final int[] numbers;
    private final boolean byUnitPrice;

    private Groups(int[] numbers, boolean byUnitPrice) {
        this.numbers = numbers;
        this.byUnitPrice = byUnitPrice;
    }

    /** By tax only. */
    static Groups byTax(List<PricedLine> lines) {
        return new Groups(ranks(lines.size(), i -> lines.get(i).treatment(), Treatment.HIGHEST_FIRST), false);
    }

    /** For each promotion these groups, divided by all that come after it. */
    List<Groups> before(List<PricedLine> lines, List<Promotion> sequence) {
        var groups = new ArrayList<Groups>();
        Groups later = this;
        for (Promotion promotion : sequence.reversed()) {
            groups.addFirst(later);
            later = later.divided(lines, promotion.effect());
        }
        return groups;
    }

    /** Whether the lines of a group have one unit price, because a later promotion looks at single units. */
    boolean areOfEqualUnits() {
        return byUnitPrice;
    }

    int of(int line) {
        return numbers[line];
    }

    private Groups divided(List<PricedLine> lines, PromotionEffect effect) {
        return switch (effect) {
            case PromotionEffect.OffEach each -> divided(lines, each.scope()).byUnitPrice(lines);
            case PromotionEffect.BuyGet get ->
                divided(lines, get.scope()).divided(lines, get.buy()).byUnitPrice(lines);
            case PromotionEffect.OffLines together -> divided(lines, together.scope());
            case PromotionEffect.OffOrder order -> divided(lines, order.scope());
            case PromotionEffect.OffShipping _ -> this;
        };
    }

    private Groups divided(List<PricedLine> lines, Scope scope) {
        if (scope.equals(Scope.ALL)) {
            return this;
        }
        int[] halves = IntStream.range(0, numbers.length)
                .map(i -> 2 * numbers[i] + (lines.get(i).isIn(scope) ? 0 : 1))
                .toArray();
        int[] order = Arrays.stream(halves).sorted().distinct().toArray();
        return new Groups(
                Arrays.stream(halves)
                        .map(half -> Arrays.binarySearch(order, half))
                        .toArray(),
                byUnitPrice);
    }

    private Groups byUnitPrice(List<PricedLine> lines) {
        if (byUnitPrice) {
            return this;
        }
        Comparator<Part> order = Comparator.comparingInt(Part::number)
                .thenComparingLong(Part::unitPrice)
                .thenComparingLong(Part::floor);
        return new Groups(
                ranks(
                        numbers.length,
                        i -> new Part(
                                numbers[i],
                                lines.get(i).unitPrice(),
                                lines.get(i).floor()),
                        order),
                true);
    }

    /** A part of a group. */
    private record Part(int number, long unitPrice, long floor) {}

    /** The rank of each line's key among all different keys. */
    private static <K> int[] ranks(int lines, IntFunction<K> key, Comparator<? super K> order) {
        List<K> keys = IntStream.range(0, lines).mapToObj(key).toList();
        var ranks = new HashMap<K, Integer>();
        for (K each : keys.stream().distinct().sorted(order).toList()) {
            ranks.put(each, ranks.size());
        }
        return keys.stream().mapToInt(each -> ranks.getOrDefault(each, 0)).toArray();
    }
}
