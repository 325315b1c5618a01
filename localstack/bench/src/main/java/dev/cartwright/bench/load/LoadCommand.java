package dev.cartwright.bench.load;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Count;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.StackClient;
import dev.cartwright.tools.shop.StackOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench/load}: orders a second, and the CPU time of each. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Run closed-loop shoppers: each lists and reads products, places an order of two lines, polls until it is",
            "confirmed, and starts again. Then measure lists only and reads only, for each size in --products, each",
            "after a ninth of the warm-up, and reads with the stock of two SKUs, in turns with bare reads.",
            "The last line shows the step with eight shoppers, or the last step if there is none."
        })
public final class LoadCommand implements Callable<Integer> {

    private static final int REFERENCE = 8;
    private static final int FEWEST = 50;
    private static final int READ_TURNS = 4;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Option(
            names = "--shoppers",
            split = ",",
            converter = Count.class,
            description = "Shoppers of each step (default: 1,8,32).")
    private List<Integer> shoppers = List.of(1, 8, 32);

    @Option(names = "--seconds", converter = Count.class, description = "Duration of each step (default: 30).")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            converter = Count.class,
            description = {
                "Seconds with eight shoppers before the first step (default: 90).",
                "In its first minute a stack starts the processes of all sweeps."
            })
    private int warmUp = 90;

    @Option(
            names = "--token",
            description = {
                "Payment token of every order (default: tok_approve).",
                "With tok_slow the provider takes three seconds for each."
            })
    private String token = "tok_approve";

    @Option(names = "--carts", description = "Order through carts; not with --against.")
    private boolean carts;

    @Option(
            names = "--products",
            split = ",",
            converter = Count.class,
            description = "Sizes of the catalogue, ascending, for lists only and reads only (default: 200).")
    private List<Integer> products = List.of(200);

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = {
                "Compare with another checkout of this repository:",
                "both shops are started, and eight shoppers order,",
                "list and read in each, in turns of --seconds."
            })
    private @Nullable Path against;

    @Option(
            names = "--turns",
            converter = Count.class,
            description = "With --against: turns of each shop (default: 10).")
    private int turns = 10;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        if (against != null) {
            return compare(against);
        }
        try (LocalUp up = stackOption.open()) {
            return measure(up.stack());
        }
    }

    private int compare(Path checkout) {
        if (!Files.isExecutable(checkout.resolve("localstack/up"))) {
            throw new CommandFailure(checkout + " has no localstack/up: --against wants a checkout of this repository");
        }
        if (carts) {
            throw new CommandFailure("--carts is not possible with --against, as the other checkout may have no carts");
        }
        try (LocalUp here = LocalUp.own(Home.current());
                LocalUp there = LocalUp.own(new Home(checkout.toAbsolutePath()))) {
            return compare(warm(here), warm(there), checkout);
        }
    }

    private LoadTarget warm(LocalUp up) {
        var load = LoadTarget.on(up.stack(), FEWEST, token);
        load.step(REFERENCE, warmUp, Shopper::buy);
        return load;
    }

    private int compare(LoadTarget here, LoadTarget there, Path checkout) {
        var sides = SideBySide.measure(here, there, REFERENCE, seconds, turns);
        if (json) {
            System.out.println(JsonCodec.write(
                    Map.of("against", checkout.toString(), "figures", sides.document(), "errors", sides.errors())));
        } else {
            System.out.printf("%n%s%n", sides.table());
            sides.errors().forEach((kind, count) -> System.out.printf("error, %d times: %s%n", count, kind));
            System.out.printf(
                    "load: %s times the orders of %s%n",
                    SideBySide.twoDecimals(sides.orders().ratio()), checkout);
        }
        return sides.errors().isEmpty() ? 0 : 1;
    }

    private int measure(StackClient stack) {
        var load = LoadTarget.on(stack, products.isEmpty() ? FEWEST : Math.max(FEWEST, products.getFirst()), token);
        ClosedLoop.Round<Shopper> round = carts ? Shopper::buyFromCart : Shopper::buy;
        load.step(REFERENCE, warmUp, round);
        var orders = shoppers.stream()
                .map(count -> show(load.step(count, seconds, round)))
                .toList();
        var browsing = new ArrayList<Map<String, Object>>();
        products.forEach(count -> browsing.addAll(browse(load, count)));
        return conclude(orders, browsing);
    }

    private LoadStep show(LoadStep step) {
        say(LoadReport.order(step));
        return step;
    }

    private List<Map<String, Object>> browse(LoadTarget load, int count) {
        load.assortment().growTo(count);
        var steps = new ArrayList<>(
                List.of(alone(load, Shopper.LIST, Shopper::list), alone(load, Shopper.READ, Shopper::read)));
        steps.addAll(inTurns(load));
        return steps;
    }

    private Map<String, Object> alone(LoadTarget load, String work, ClosedLoop.Round<Shopper> round) {
        load.step(REFERENCE, warmUp / 9, round);
        LoadStep step = load.step(REFERENCE, seconds, round);
        say("%n%d products, %d at once, %s alone: %.1f a second, %d errors%n%s%n"
                .formatted(
                        load.assortment().size(),
                        REFERENCE,
                        work,
                        step.perSecond(work),
                        step.measurements().errorCount(),
                        LoadReport.times(step, List.of(work))));
        var document = new LinkedHashMap<>(LoadReport.document(step));
        document.put("products", load.assortment().size());
        return document;
    }

    /** A machine's speed varies from minute to minute, so that only turns can be compared. */
    private List<Map<String, Object>> inTurns(LoadTarget load) {
        load.step(REFERENCE, warmUp / 9, Shopper::readWithStock);
        var steps = new ArrayList<Map<String, Object>>();
        double bare = 0;
        double withStock = 0;
        for (int turn = 0; turn < READ_TURNS; turn++) {
            LoadStep reads = load.step(REFERENCE, Math.ceilDiv(seconds, READ_TURNS), Shopper::read);
            LoadStep pages = load.step(REFERENCE, Math.ceilDiv(seconds, READ_TURNS), Shopper::readWithStock);
            bare += reads.perSecond(Shopper.READ) / READ_TURNS;
            withStock += pages.perSecond(Shopper.READ_WITH_STOCK) / READ_TURNS;
            Stream.of(reads, pages).map(LoadReport::document).forEach(steps::add);
        }
        say("%n%d products, %d at once, in turns: %.1f reads a second, %.1f with stock (%.2f)%n"
                .formatted(load.assortment().size(), REFERENCE, bare, withStock, withStock / bare));
        return steps;
    }

    private int conclude(List<LoadStep> orders, List<Map<String, Object>> browsing) {
        long errors = orders.stream()
                .mapToLong(step -> step.measurements().errorCount())
                .sum();
        if (json) {
            System.out.println(JsonCodec.write(
                    Map.of("orders", orders.stream().map(LoadReport::document).toList(), "browsing", browsing)));
        } else {
            System.out.printf("load: %.1f orders/s%n", reference(orders).perSecond(Shopper.ORDER));
        }
        return errors == 0 ? 0 : 1;
    }

    private static LoadStep reference(List<LoadStep> orders) {
        return orders.stream()
                .filter(step -> step.shoppers() == REFERENCE)
                .findFirst()
                .orElse(orders.getLast());
    }

    private void say(String text) {
        if (!json) {
            System.out.print(text);
        }
    }
}
