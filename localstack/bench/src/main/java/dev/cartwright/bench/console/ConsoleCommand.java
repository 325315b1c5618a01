package dev.cartwright.bench.console;

import dev.cartwright.bench.console.HotReload.Reloads;
import dev.cartwright.bench.load.OrderLoad;
import dev.cartwright.bench.load.OrderLoad.Orders;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.TextTable;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench/console}: what an open console costs, how late it is, and how fast its pages are. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "Start the shop and measure by turns how many orders it takes without and with two open pages of the console,",
            "which refresh themselves as in a browser; how late a page shows a request; and how soon a request runs new",
            "code of the catalogue, whose zip is written again for it. Then fill a stack in this process with invocations,",
            "and measure how long pages take and how much memory there is in use, after so many and after twice as many.",
            "Fail if a goal is missed."
        })
public final class ConsoleCommand implements Callable<Integer> {

    private static final List<String> OPEN = List.of("/_console/", "/_console/journeys");
    private static final int LONG_JOURNEY = 3_000;

    @Option(names = "--quick", description = "Take some three minutes instead of ten.")
    private boolean quick;

    @Option(
            names = "--turns",
            converter = Count.class,
            description = "Turns with and without pages (default: 8, quick: 3).")
    private int turns;

    @Option(
            names = "--seconds",
            converter = Count.class,
            description = "Duration of each turn (default: 20, quick: 8).")
    private int seconds;

    @Option(
            names = "--warm-up",
            converter = Count.class,
            description = "Seconds of orders before the first turn (default: 60, quick: 20).")
    private int warmUp;

    @Option(
            names = "--invocations",
            converter = Count.class,
            description = "With how many invocations pages are measured (default: ${DEFAULT-VALUE}).")
    private int invocations = 100_000;

    @Option(names = "--pages-only", description = "Measure the time of pages and the memory alone.")
    private boolean pagesOnly;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    private final List<Measured> figures = new ArrayList<>();
    private final Map<String, Long> errors = new TreeMap<>();

    @Override
    public Integer call() {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            if (!pagesOnly) {
                try (LocalUp up = LocalUp.own(Home.current())) {
                    measure(up, http);
                }
            }
            measure(http);
        }
        return tell();
    }

    private int chosen(int option, int usual, int ifQuick) {
        return option > 0 ? option : quick ? ifQuick : usual;
    }

    private void measure(LocalUp up, HttpClient http) {
        URI origin = up.stack().origin();
        OrderLoad load = OrderLoad.on(up.stack());
        load.run(chosen(warmUp, 60, 20));
        orders(load, http, origin);
        var delay = new LiveDelay(up.stack().guest());
        try (OpenPage _ = new OpenPage(http, origin, OPEN.getLast(), delay::refreshed)) {
            int times = quick ? 15 : 40;
            add(Measured.atMost("live update, p95 ms", p95(delay.of(load.product(), times)), 1_000));
            Thread shoppers = Thread.ofVirtual().start(() -> count(load.run(times)));
            add(Measured.atMost("live update under load, p95 ms", p95(delay.of(load.product(), times)), 1_000));
            join(shoppers);
        }
        Reloads reloads = new HotReload(up.stack(), Home.current().built("functions/catalog/target/catalog.zip"))
                .measure(load.product(), quick ? 3 : 8);
        add(Measured.atMost(
                "hot reload until the first call of new code, longest ms", longest(reloads.called()), 2_000));
        add(Measured.atMost(
                "hot reload until its answer, median ms",
                Durations.ms(reloads.answered().median()),
                5_000));
    }

    private void orders(OrderLoad load, HttpClient http, URI origin) {
        int times = chosen(turns, 8, 3);
        var ratios = new ArrayList<Double>();
        for (int turn = 0; turn < times; turn++) {
            boolean firstWithout = turn % 2 == 0;
            double first = firstWithout ? without(load) : with(load, http, origin);
            double second = firstWithout ? with(load, http, origin) : without(load);
            ratios.add(firstWithout ? second / first : first / second);
        }
        add(Measured.atLeast("orders a second with pages, of those without", median(ratios), 0.95));
    }

    private double without(OrderLoad load) {
        return count(load.run(chosen(seconds, 20, 8)));
    }

    private double with(OrderLoad load, HttpClient http, URI origin) {
        Consumer<String> unread = _ -> {};
        try (OpenPage _ = new OpenPage(http, origin, OPEN.getFirst(), unread);
                OpenPage _ = new OpenPage(http, origin, OPEN.getLast(), unread)) {
            return count(load.run(chosen(seconds, 20, 8)));
        }
    }

    private double count(Orders orders) {
        synchronized (errors) {
            orders.errors().forEach((kind, number) -> errors.merge(kind, number, Long::sum));
        }
        return orders.perSecond();
    }

    private void measure(HttpClient http) {
        try (var stack = new FilledStack(Home.current().root().resolve("template.yaml"))) {
            long empty = FilledStack.usedHeap();
            stack.fill(invocations);
            long once = FilledStack.usedHeap();
            new FirstPaint(http, stack.origin(), quick ? 20 : 50)
                    .of(pages(stack))
                    .forEach((page, times) ->
                            add(Measured.atMost("first paint of " + page + ", p95 ms", p95(times), 200)));
            stack.fill(invocations);
            long twice = FilledStack.usedHeap();
            add(Measured.atMost("MB for " + invocations + " invocations", (once - empty) / 1e6, 600));
            add(Measured.atMost("memory after twice as many, of that", (twice - empty) / (double) (once - empty), 1.1));
        }
    }

    private static Map<String, String> pages(FilledStack stack) {
        String journeys = "/_console/journeys";
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/_console/");
        pages.put("journeys", journeys);
        pages.put("journeys, a search that finds nothing", journeys + "?text=placeOrder+nothing_like_this");
        pages.put("journeys, failed ones", journeys + "?failed=true");
        pages.put("a journey", journeys + "/" + stack.journey(8));
        pages.put("a journey of 3,000 hops", journeys + "/" + stack.journey(LONG_JOURNEY));
        pages.put("map", "/_console/map");
        pages.put("bus, a pattern that matches nothing", "/_console/bus?pattern=%7B%22source%22%3A%5B%22none%22%5D%7D");
        pages.put("queues", "/_console/queues");
        pages.put("logs", "/_console/logs");
        pages.put("logs, a search that finds nothing", "/_console/logs?text=nothing_like_this");
        pages.put("cost", "/_console/cost");
        return pages;
    }

    private void add(Measured figure) {
        figures.add(figure);
        System.err.printf("%s: %s, %s%n", figure.what(), figure.shown(), figure.shownGoal());
    }

    private int tell() {
        boolean reached = errors.isEmpty() && figures.stream().allMatch(Measured::isReached);
        if (json) {
            System.out.println(JsonCodec.write(
                    Map.of("figures", figures.stream().map(Measured::document).toList(), "errors", errors)));
            return reached ? 0 : 1;
        }
        var table = new TextTable("figure", "value", "goal", "");
        figures.forEach(figure ->
                table.row(figure.what(), figure.shown(), figure.shownGoal(), figure.isReached() ? "" : "missed"));
        System.out.printf("%n%s%n", table);
        errors.forEach((kind, count) -> System.out.printf("error, %d times: %s%n", count, kind));
        System.out.printf(
                Locale.ROOT,
                "console: %d of %d goals reached%n",
                figures.stream().filter(Measured::isReached).count(),
                figures.size());
        return reached ? 0 : 1;
    }

    private static double p95(Durations times) {
        return Durations.ms(times.percentile(95));
    }

    private static double longest(Durations times) {
        return Durations.ms(times.percentile(100));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
