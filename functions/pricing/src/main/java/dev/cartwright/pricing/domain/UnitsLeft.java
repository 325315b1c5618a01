package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The units of a line with what each costs after the promotions so far. */
final class UnitsLeft {

    private final long quantity;
    private final long floor;
    private final boolean isAboveFloor;
    private long value;
    private long spread;
    private List<Run> runs;

    UnitsLeft(PricedLine line) {
        this.quantity = line.quantity();
        this.floor = line.floor();
        this.isAboveFloor = line.unitPrice() > line.floor();
        this.value = line.value();
        this.runs = List.of(new Run(line.quantity(), line.unitPrice(), false));
    }

    /** Equal units together, the cheapest first. */
    List<Run> runs() {
        if (spread > 0) {
            long amount = spread;
            spread = 0;
            takeOffAll(amount);
        }
        return runs;
    }

    long value() {
        return value;
    }

    /** What promotions can still take. */
    long room() {
        return isAboveFloor ? value - quantity * floor : 0;
    }

    /** What can still be taken off each unit of a run. */
    long room(long left) {
        return Math.max(0, left - floor);
    }

    private long room(Run run) {
        return run.count() * room(run.left());
    }

    /** Takes an amount off all units, by their value; which unit costs how much is computed when it matters. */
    void reduce(long amount) {
        value -= amount;
        spread += amount;
    }

    private void takeOffAll(long amount) {
        long[] parts = runs.size() == 1
                ? new long[] {amount}
                : Spread.byWeight(
                        amount,
                        runs.stream().mapToLong(Run::value).toArray(),
                        runs.stream().mapToLong(this::room).toArray());
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < parts.length; i++) {
            taken.add(new Taken(0, runs.get(i), runs.get(i).count(), parts[i], false));
        }
        divide(taken);
    }

    /** Takes amounts off some units. */
    void take(List<Taken> all) {
        value -= all.stream().mapToLong(Taken::amount).sum();
        divide(all);
    }

    /** Among equal units an odd minor unit goes to some of them. */
    private void divide(List<Taken> all) {
        if (all.size() == 1 && runs.size() == 1 && all.getFirst().count() == quantity) {
            runs = divided(all.getFirst());
            return;
        }
        var counts = new TreeMap<Long, long[]>();
        runs.forEach(run -> add(counts, run.left(), run.served(), run.count()));
        for (Taken taken : all) {
            Run run = taken.run();
            long each = taken.amount() / taken.count();
            long odd = taken.amount() % taken.count();
            boolean served = run.served() || taken.serve();
            add(counts, run.left(), run.served(), -taken.count());
            add(counts, run.left() - each, served, taken.count() - odd);
            add(counts, run.left() - each - 1, served, odd);
        }
        runs = runs(counts);
    }

    /** All units of a line that are equal. */
    private static List<Run> divided(Taken taken) {
        Run run = taken.run();
        long left = run.left() - taken.amount() / taken.count();
        long odd = taken.amount() % taken.count();
        boolean served = run.served() || taken.serve();
        return odd == 0
                ? List.of(new Run(run.count(), left, served))
                : List.of(new Run(odd, left - 1, served), new Run(run.count() - odd, left, served));
    }

    private static void add(SortedMap<Long, long[]> counts, long left, boolean served, long count) {
        if (count != 0) {
            counts.computeIfAbsent(left, key -> new long[2])[served ? 1 : 0] += count;
        }
    }

    private static List<Run> runs(SortedMap<Long, long[]> counts) {
        return counts.entrySet().stream()
                .flatMap(entry -> Stream.of(
                        new Run(entry.getValue()[0], entry.getKey(), false),
                        new Run(entry.getValue()[1], entry.getKey(), true)))
                .filter(run -> run.count() > 0)
                .toList();
    }
}
