package dev.cartwright.bench.load;

import dev.cartwright.tools.report.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two shops under the same load in turns, with alternating order, because a machine's speed may vary by half from minute to
 * minute, which is more than most changes of the code.
 */
record SideBySide(List<Turn> here, List<Turn> there) {

    /** @param turns of each */
    static SideBySide measure(LoadTarget here, LoadTarget there, int people, int seconds, int turns) {
        var turnsHere = new ArrayList<Turn>();
        var turnsThere = new ArrayList<Turn>();
        for (int turn = 0; turn < turns; turn++) {
            if (turn % 2 == 0) {
                turnsHere.add(Turn.of(here, people, seconds));
                turnsThere.add(Turn.of(there, people, seconds));
            } else {
                turnsThere.add(Turn.of(there, people, seconds));
                turnsHere.add(Turn.of(here, people, seconds));
            }
        }
        return new SideBySide(turnsHere, turnsThere);
    }

    Figure orders() {
        return Figure.of("orders a second", this, Turn::ordersPerSecond);
    }

    private List<Figure> figures() {
        return List.of(
                orders(),
                Figure.of("CPU ms an order", this, Turn::cpuMsPerOrder),
                Figure.of("lists a second", this, Turn::listsPerSecond),
                Figure.of("reads a second", this, Turn::readsPerSecond));
    }

    /** The errors in both, by kind, with their number. */
    Map<String, Long> errors() {
        var all = new TreeMap<String, Long>();
        Stream.concat(here.stream(), there.stream())
                .flatMap(Turn::steps)
                .forEach(step ->
                        step.measurements().errors().forEach((kind, count) -> all.merge(kind, count, Long::sum)));
        return all;
    }

    /** Medians, and the median of the turns' ratios. */
    TextTable table() {
        var table = new TextTable("median of " + here.size() + " turns", "here", "there", "here/there");
        figures()
                .forEach(figure -> table.row(
                        figure.name(), figure.medianHere(), figure.medianThere(), twoDecimals(figure.ratio())));
        return table;
    }

    static String twoDecimals(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    List<Map<String, Object>> document() {
        return figures().stream()
                .map(figure -> Map.<String, Object>of(
                        "figure", figure.name(),
                        "here", figure.here(),
                        "there", figure.there(),
                        "ratio", figure.ratio()))
                .toList();
    }
}
