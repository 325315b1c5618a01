package dev.cartwright.bench.load;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A figure of two shops, measured in turns.
 *
 * @param here as many as there
 */
record Figure(String name, List<Double> here, List<Double> there) {

    static Figure of(String name, SideBySide turns, ToDoubleFunction<Turn> figure) {
        return new Figure(name, all(turns.here(), figure), all(turns.there(), figure));
    }

    private static List<Double> all(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return turns.stream().map(figure::applyAsDouble).toList();
    }

    double medianHere() {
        return median(here);
    }

    double medianThere() {
        return median(there);
    }

    /** The median of the turns' ratios, because both values of a turn have the machine's speed of that minute. */
    double ratio() {
        return median(IntStream.range(0, here.size())
                .mapToObj(turn -> here.get(turn) / there.get(turn))
                .toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
