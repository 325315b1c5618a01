package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.PromotionEffect.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which lines are alike for the rest of the calculation: by tax, by the promotions still to come and what they count, and, if one of these looks
 * at single units, by the unit price. Their order is that of the numbers.
 */
final class Groups {

    private final int[] numbers;
    private final boolean byUnitPrice;
    private final List<int[]> members;

    /** @param numbers from 0, without gaps */
    private Groups(int[] numbers, boolean byUnitPrice) {
        this.numbers = numbers;
        this.byUnitPrice = byUnitPrice;
        this.members = members(numbers);
    }

    private static List<int[]> members(int[] numbers) {
        var sizes = new int[Arrays.stream(numbers).max().orElse(-1) + 1];
        Arrays.stream(numbers).forEach(number -> sizes[number]++);
        List<int[]> members = Arrays.stream(sizes).mapToObj(int[]::new).toList();
        for (int i = numbers.length - 1; i >= 0; i--) {
            members.get(numbers[i])[--sizes[numbers[i]]] = i;
        }
        return members;
    }

    /** By tax only: that of the goods, and that of shipping which follows them. */
    static Groups byTax(Lines lines) {
        Comparator<Taxed> order = Comparator.comparing(Taxed::goods, Treatment.HIGHEST_FIRST)
                .thenComparing(taxed -> taxed.shipping().treatment(), Treatment.HIGHEST_FIRST)
                .thenComparing(taxed -> taxed.shipping().inside());
        return new Groups(
                ranks(
                        lines.size(),
                        i -> new Taxed(lines.get(i).treatment(), lines.get(i).shippingTax()),
                        order),
                false);
    }

    /** How a line is taxed. */
    private record Taxed(Treatment goods, PriceTax shipping) {}

    /** For each promotion these groups, divided by all that come after it. */
    List<Groups> before(Lines lines, List<Promotion> sequence) {
        var groups = new ArrayList<Groups>();
        Groups later = this;
        for (Promotion promotion : sequence.reversed()) {
            groups.addFirst(later);
            later = later.divided(lines, promotion);
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

    /** The lines of each group. */
    List<int[]> members() {
        return members;
    }

    /** What a line promotion counts does not depend on earlier promotions. */
    private Groups divided(Lines lines, Promotion promotion) {
        Conditions conditions = promotion.conditions();
        Groups byEffect = divided(lines, promotion.effect());
        return promotion.effect().stage() == Stage.LINES
                        || conditions.goodsFrom().isEmpty()
                ? byEffect
                : byEffect.divided(lines, conditions.counted());
    }

    private Groups divided(Lines lines, PromotionEffect effect) {
        return switch (effect) {
            case PromotionEffect.OffEach each -> divided(lines, each.scope()).byUnitPrice(lines);
            case PromotionEffect.BuyGet get ->
                divided(lines, get.scope()).divided(lines, get.buy()).byUnitPrice(lines);
            case PromotionEffect.OffLines together -> divided(lines, together.scope());
            case PromotionEffect.OffOrder order -> divided(lines, order.scope());
            case PromotionEffect.OffShipping _ -> this;
        };
    }

    private Groups divided(Lines lines, Scope scope) {
        int[] halves = Arrays.stream(numbers).map(number -> 2 * number + 1).toArray();
        lines.in(scope).forEach(i -> halves[i]--);
        var ranks = new int[2 * members.size()];
        Arrays.stream(halves).forEach(half -> ranks[half] = 1);
        Arrays.parallelPrefix(ranks, Integer::sum);
        boolean isDivided = ranks.length > 0 && ranks[ranks.length - 1] > members.size();
        return isDivided
                ? new Groups(Arrays.stream(halves).map(half -> ranks[half] - 1).toArray(), byUnitPrice)
                : this;
    }

    private Groups byUnitPrice(Lines lines) {
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
