package dev.cartwright.pricing.domain;

import java.util.ArrayList;
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

    private Groups(int[] numbers) {
        this.numbers = numbers;
    }

    /** By tax only. */
    static Groups byTax(List<PricedLine> lines) {
        return new Groups(ranks(lines.size(), i -> lines.get(i).treatment(), Treatment.HIGHEST_FIRST));
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

    int of(int line) {
        return numbers[line];
    }

    private Groups divided(List<PricedLine> lines, Effect effect) {
        return switch (effect) {
            case Effect.OffEach each -> divided(lines, each.scope()).byUnitPrice(lines);
            case Effect.BuyGet get -> divided(lines, get.scope()).divided(lines, get.buy()).byUnitPrice(lines);
            case Effect.OffLines together -> divided(lines, together.scope());
            case Effect.OffOrder order -> divided(lines, order.scope());
            case Effect.OffShipping _ -> this;
        };
    }

    private Groups divided(List<PricedLine> lines, Scope scope) {
        return scope.equals(Scope.ALL) ? this : by(i -> lines.get(i).isIn(scope) ? 0 : 1);
    }

    private Groups byUnitPrice(List<PricedLine> lines) {
        return by(i -> lines.get(i).unitPrice()).by(i -> lines.get(i).floor());
    }

    private Groups by(IntFunction<? extends Number> feature) {
        Comparator<Part> order =
                Comparator.comparingInt(Part::number).thenComparingLong(Part::feature);
        return new Groups(ranks(
                numbers.length, i -> new Part(numbers[i], feature.apply(i).longValue()), order));
    }

    /** A part of a group. */
    private record Part(int number, long feature) {}

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
