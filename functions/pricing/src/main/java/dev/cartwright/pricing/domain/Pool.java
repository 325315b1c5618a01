package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The units of some lines, equal ones together whichever line they are on. */
final class Pool {

    private static final Comparator<Run> KIND =
            Comparator.comparingLong(Run::left).thenComparing(Run::served);

    private final Goods goods;
    private final TreeMap<Run, List<Taken>> kinds = new TreeMap<>(KIND);

    Pool(Goods goods, List<Integer> lines) {
        this.goods = goods;
        for (int line : lines) {
            for (Run run : goods.units(line).runs()) {
                kinds.computeIfAbsent(run, kind -> new ArrayList<>()).add(new Taken(line, run, run.count(), 0, false));
            }
        }
    }

    /** An amount off all units by their value; among equal units odd minor units go to lines by the number of their units. */
    List<Taken> taken(long amount) {
        List<List<Taken>> pooled = List.copyOf(kinds.values());
        long[] parts = Spread.byWeight(
                amount,
                pooled.stream().mapToLong(Pool::value).toArray(),
                pooled.stream().mapToLong(this::room).toArray());
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < parts.length; i++) {
            taken.addAll(divided(pooled.get(i), parts[i]));
        }
        return taken;
    }

    private static List<Taken> divided(List<Taken> equal, long amount) {
        long[] counts = equal.stream().mapToLong(Taken::count).toArray();
        long each = amount / count(equal);
        long[] odd = Spread.byWeight(amount % count(equal), counts, counts);
        var divided = new ArrayList<Taken>();
        for (int i = 0; i < counts.length; i++) {
            Taken part = equal.get(i);
            divided.add(new Taken(part.line(), part.run(), counts[i], each * counts[i] + odd[i], false));
        }
        return divided;
    }

    private static long count(List<Taken> equal) {
        return equal.stream().mapToLong(Taken::count).sum();
    }

    private static long value(List<Taken> equal) {
        return equal.stream().mapToLong(units -> units.run().value()).sum();
    }

    private long room(List<Taken> equal) {
        return equal.stream()
                .mapToLong(units -> units.count()
                        * goods.units(units.line()).room(units.run().left()))
                .sum();
    }
}
