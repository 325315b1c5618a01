package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The goods of a basket while promotions reduce them, one after the other.
 *
 * <p>An amount for all of them goes first to groups of lines that are taxed alike and that the same later promotions reduce, and then to the
 * lines of each group. So it does not matter for the total in which order lines come, nor whether one is split in two.
 */
final class Goods {

    private final Lines lines;
    private final UnitsLeft[] units;
    private Groups groups;

    Goods(Lines lines, Groups groups) {
        this.lines = lines;
        this.units = lines.all().stream().map(UnitsLeft::new).toArray(UnitsLeft[]::new);
        this.groups = groups;
    }

    int size() {
        return lines.size();
    }

    Lines lines() {
        return lines;
    }

    PricedLine line(int index) {
        return lines.get(index);
    }

    long left(int index) {
        return units[index].value();
    }

    UnitsLeft units(int index) {
        return units[index];
    }

    /** What the lines of a scope cost after the promotions so far. */
    long value(Scope scope) {
        return indices(scope).mapToLong(this::left).sum();
    }

    IntStream indices(Scope scope) {
        return lines.in(scope);
    }

    /** From now on these promotions come later. */
    void group(Groups next) {
        groups = next;
    }

    /** Which line's units come first among those that cost the same: the ones from which most can be taken. */
    Comparator<Integer> precedence() {
        return Comparator.<Integer>comparingLong(line -> lines.get(line).floor())
                .thenComparingInt(groups::of)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Takes an amount off the lines of a scope by their value; less, if they have no room for it. */
    long[] spread(Scope scope, long amount) {
        if (groups.areOfEqualUnits()) {
            return take(
                    pooled(amount, rooms(lines.in(scope)), units -> units.run().value()));
        }
        long[] parts = spread(amount, masked(scope, UnitsLeft::value), masked(scope, UnitsLeft::room));
        IntStream.range(0, parts.length).filter(i -> parts[i] > 0).forEach(i -> units[i].reduce(parts[i]));
        return parts;
    }

    /** All units of some lines with what can be taken off them. */
    private List<Taken> rooms(IntStream of) {
        return of.boxed()
                .flatMap(line -> units[line].runs().stream()
                        .map(run ->
                                new Taken(line, run, run.count(), run.count() * units[line].room(run.left()), false)))
                .toList();
    }

    /** A later promotion looks at single units: the units of a group are reduced as if they were on one line. */
    private List<Taken> pooled(long amount, List<Taken> most, ToLongFunction<Taken> weight) {
        Collection<List<Taken>> byGroup = most.stream()
                .collect(groupingBy(each -> groups.of(each.line()), TreeMap::new, toList()))
                .values();
        long[] perGroup = Pool.parts(amount, byGroup, weight);
        var taken = new ArrayList<Taken>();
        int group = 0;
        for (List<Taken> ofGroup : byGroup) {
            taken.addAll(new Pool(ofGroup).taken(perGroup[group++], weight));
        }
        return taken;
    }

    /** Spreads a cap over units by what they would get. */
    List<Taken> capped(long cap, List<Taken> wanted) {
        if (groups.areOfEqualUnits()) {
            return pooled(cap, wanted, Taken::amount);
        }
        long[] ofLines = amounts(wanted);
        long[] granted = spread(cap, ofLines, ofLines);
        return wanted.stream().collect(groupingBy(Taken::line, TreeMap::new, toList())).entrySet().stream()
                .flatMap(line -> new Pool(line.getValue()).taken(granted[line.getKey()], Taken::amount).stream())
                .toList();
    }

    private long[] masked(Scope scope, ToLongFunction<UnitsLeft> of) {
        var masked = new long[units.length];
        lines.in(scope).forEach(i -> masked[i] = of.applyAsLong(units[i]));
        return masked;
    }

    /** Spreads over groups, then over the lines of each, without taking anything yet. */
    private long[] spread(long amount, long[] weights, long[] caps) {
        List<int[]> members = groups.members();
        long[] perGroup = Spread.byWeight(amount, sums(members, weights), sums(members, caps));
        var parts = new long[weights.length];
        for (int group = 0; group < perGroup.length; group++) {
            if (perGroup[group] > 0) {
                spread(perGroup[group], members.get(group), new Wanted(weights, caps), parts);
            }
        }
        return parts;
    }

    /** What each line would take by its weight, and the most that it can take. */
    private record Wanted(long[] weights, long[] caps) {}

    private static void spread(long amount, int[] lines, Wanted wanted, long[] parts) {
        if (lines.length == 1) {
            parts[lines[0]] = amount;
            return;
        }
        long[] some = Spread.byWeight(amount, pick(lines, wanted.weights()), pick(lines, wanted.caps()));
        for (int i = 0; i < lines.length; i++) {
            parts[lines[i]] = some[i];
        }
    }

    private static long[] sums(List<int[]> members, long[] values) {
        return members.stream()
                .mapToLong(of -> Arrays.stream(of).mapToLong(i -> values[i]).sum())
                .toArray();
    }

    private static long[] pick(int[] of, long[] values) {
        return Arrays.stream(of).mapToLong(i -> values[i]).toArray();
    }

    /** Takes amounts off units. */
    long[] take(List<Taken> taken) {
        taken.stream().collect(groupingBy(Taken::line)).forEach((line, ofLine) -> units[line].take(ofLine));
        return amounts(taken);
    }

    /** Of each line. */
    private long[] amounts(List<Taken> taken) {
        var amounts = new long[lines.size()];
        taken.forEach(each -> amounts[each.line()] += each.amount());
        return amounts;
    }
}
