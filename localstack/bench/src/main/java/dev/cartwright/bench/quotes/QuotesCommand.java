package dev.cartwright.bench.quotes;

import static java.util.Objects.requireNonNull;

import dev.cartwright.bench.quotes.QuoteShop.Sample;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/quotes}: the time and the read units of a quote. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = {
            "Start three shops and ask each for quotes by turns: one with few prices and one promotion, one with many",
            "prices, and one with many promotions that cannot match. Then add as many that all apply to the first.",
            "Fail if many prices, or promotions that cannot match, cost more than --goal times as much as few."
        })
public final class QuotesCommand implements Callable<Integer> {

    private static final List<Integer> LINES = List.of(2, 1114);
    private static final int LINES_A_TURN = 1200;
    private static final int MOST_QUOTES = 40;

    @Option(names = "--prices", converter = Count.class, description = "Few prices (default: ${DEFAULT-VALUE}).")
    private int few = 1000;

    @Option(names = "--many", converter = Count.class, description = "Many prices (default: ${DEFAULT-VALUE}).")
    private int many = 1_000_000;

    @Option(
            names = "--promotions",
            converter = Count.class,
            description = "Many promotions (default: ${DEFAULT-VALUE}).")
    private int promotions = 1000;

    @Option(names = "--turns", converter = Count.class, description = "Turns of each shop (default: ${DEFAULT-VALUE}).")
    private int turns = 20;

    @Option(names = "--goal", description = "The largest ratio (default: ${DEFAULT-VALUE}).")
    private double goal = 1.2;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    /** What was measured of quotes of so many lines in one shop. */
    private record Row(String shop, int lines, List<Sample> samples) {

        double median(ToDoubleFunction<Sample> figure) {
            return QuotesCommand.median(samples.stream().mapToDouble(figure).toArray());
        }

        /** The median of the turns' ratios, because a machine's speed varies from turn to turn. */
        double ratio(Row to, ToDoubleFunction<Sample> figure) {
            return QuotesCommand.median(IntStream.range(0, samples.size())
                    .mapToDouble(turn -> figure.applyAsDouble(samples.get(turn))
                            / figure.applyAsDouble(to.samples().get(turn)))
                    .toArray());
        }

        Map<String, Object> document() {
            return Map.of("shop", shop, "lines", lines, "ms", median(Sample::ms), "readUnits", median(Sample::units));
        }
    }

    @Override
    public Integer call() {
        try (LocalUp small = LocalUp.own(Home.current());
                LocalUp large = LocalUp.own(Home.current());
                LocalUp promoted = LocalUp.own(Home.current())) {
            var shops = new LinkedHashMap<String, QuoteShop>();
            shops.put("%,d prices, 1 promotion".formatted(few), prepare(small, few, 0));
            shops.put("%,d prices".formatted(many), prepare(large, many, 0));
            shops.put("%,d promotions that cannot match".formatted(promotions), prepare(promoted, few, promotions));
            List<Row> compared = measure(shops);
            QuoteShop first = shops.firstEntry().getValue();
            first.promote(promotions, "");
            return tell(compared, measure(Map.of("%,d promotions that apply".formatted(promotions), first)));
        }
    }

    private static QuoteShop prepare(LocalUp up, int prices, int promotions) {
        QuoteShop shop = QuoteShop.stock(up.stack(), LINES.getLast());
        shop.price(prices);
        shop.promote(1, "");
        shop.promote(promotions, "NOT-SOLD-");
        return shop;
    }

    private List<Row> measure(Map<String, QuoteShop> shops) {
        var rows = new ArrayList<Row>();
        LINES.forEach(lines -> shops.keySet().forEach(shop -> rows.add(new Row(shop, lines, new ArrayList<>()))));
        for (int turn = -1; turn < turns; turn++) {
            for (Row row : turn % 2 == 0 ? rows : rows.reversed()) {
                int times = Math.clamp(LINES_A_TURN / row.lines(), 1, MOST_QUOTES);
                Sample sample = requireNonNull(shops.get(row.shop())).quote(row.lines(), times);
                if (turn >= 0) {
                    row.samples().add(sample);
                }
            }
        }
        return rows;
    }

    private int tell(List<Row> compared, List<Row> applied) {
        double ms = 0;
        double units = 0;
        var table = new TextTable("a quote of", "in a shop with", "ms", "read units", "ratio of ms", "ratio of units");
        for (Row row : compared) {
            Row least = compared.stream()
                    .filter(other -> other.lines() == row.lines())
                    .findFirst()
                    .orElseThrow();
            ms = Math.max(ms, row.ratio(least, Sample::ms));
            units = Math.max(units, row.ratio(least, Sample::units));
            show(table, row, two(row.ratio(least, Sample::ms)), two(row.ratio(least, Sample::units)));
        }
        applied.forEach(row -> show(table, row, "", ""));
        if (json) {
            System.out.println(JsonCodec.write(Map.of(
                    "compared",
                    compared.stream().map(Row::document).toList(),
                    "applied",
                    applied.stream().map(Row::document).toList(),
                    "ratioOfMs",
                    ms,
                    "ratioOfReadUnits",
                    units)));
        } else {
            System.out.printf("%n%s%n", table);
            System.out.printf(
                    "quotes: at most %s times the time and %s times the read units (goal %s)%n",
                    two(ms), two(units), two(goal));
        }
        return Math.max(ms, units) <= goal ? 0 : 1;
    }

    private static void show(TextTable table, Row row, String ms, String units) {
        table.row(
                row.lines() + " lines",
                row.shop(),
                String.format(Locale.ROOT, "%.1f", row.median(Sample::ms)),
                String.format(Locale.ROOT, "%.1f", row.median(Sample::units)),
                ms,
                units);
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static double median(double... figures) {
        double[] sorted = Arrays.stream(figures).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
