package dev.cartwright.pricing.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lines of a basket that can be bought; looks once for the lines of a scope, because many promotions and thresholds ask. */
final class Lines {

    private final List<PricedLine> all;
    private final Map<Scope, int[]> found = new HashMap<>();

    Lines(List<PricedLine> all) {
        this.all = List.copyOf(all);
    }

    List<PricedLine> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    PricedLine get(int index) {
        return all.get(index);
    }

    /** The indices of the lines in a scope, rising. */
    IntStream in(Scope scope) {
        return IntStream.of(indices(scope));
    }

    int count(Scope scope) {
        return indices(scope).length;
    }

    private int[] indices(Scope scope) {
        return found.computeIfAbsent(
                scope,
                key -> IntStream.range(0, all.size())
                        .filter(i -> all.get(i).isIn(key))
                        .toArray());
    }
}
