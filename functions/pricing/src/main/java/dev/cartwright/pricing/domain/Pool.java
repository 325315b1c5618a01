package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Units of some lines with the most that each can be reduced by, equal ones together whichever line they are on. */
final class Pool {

    private static final Comparator<Taken> KIND = Comparator.<Taken>comparingLong(
                    units -> units.run().left())
            .thenComparing(units -> units.run().served())
            .thenComparingLong(units -> units.amount() / units.count());

    private final TreeMap<Taken, List<Taken>> kinds = new TreeMap<>(KIND);

    Pool(List<Taken> most) {
        most.forEach(
                units -> kinds.computeIfAbsent(units, kind -> new ArrayList<>()).add(units));
    }

    /** An amount off all units by their weight; among equal units odd minor units go to lines by the number of their units. */
    List<Taken> taken(long amount, ToLongFunction<Taken> weight) {
        List<List<Taken>> pooled = List.copyOf(kinds.values());
        long[] parts = parts(amount, pooled, weight);
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < parts.length; i++) {
            taken.addAll(divided(pooled.get(i), parts[i]));
        }
        return taken;
    }

    /** An amount over sets of units by their weight, to none more than it can take. */
    static long[] parts(long amount, Collection<List<Taken>> sets, ToLongFunction<Taken> weight) {
        return Spread.byWeight(amount, sums(sets, weight), sums(sets, Taken::amount));
    }

    private static long[] sums(Collection<List<Taken>> sets, ToLongFunction<Taken> of) {
        return sets.stream()
                .mapToLong(units -> units.stream().mapToLong(of).sum())
                .toArray();
    }

    private static List<Taken> divided(List<Taken> equal, long amount) {
        long[] counts = equal.stream().mapToLong(Taken::count).toArray();
        long count = Arrays.stream(counts).sum();
        long each = amount / count;
        long[] odd = Spread.byWeight(amount % count, counts, counts);
        var divided = new ArrayList<Taken>();
        for (int i = 0; i < counts.length; i++) {
            Taken part = equal.get(i);
            divided.add(new Taken(part.line(), part.run(), counts[i], each * counts[i] + odd[i], part.serve()));
        }
        return divided;
    }
}
