package dev.cartwright.tools.load;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Home;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StackOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench/load}: orders a second, and what each costs. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Let shoppers use the shop, each beginning again as soon as the order before is confirmed: list, read,",
            "place two lines, look until the end state. Then measure the list alone and the reading alone, with as",
            "many products as --products says, each after a ninth of the warm-up.",
            "The last line is about the eight shoppers, or the last step where eight are not among the steps."
        })
public final class LoadCommand implements Callable<Integer> {

    private static final int REFERENCE = 8;
    private static final int FEWEST = 50;

    @Mixin
    private StackOption stackOption = new StackOption();

    @Option(names = "--shoppers", split = ",", description = "How many at once, step by step (default: 1,8,32).")
    private List<Integer> shoppers = List.of(1, 8, 32);

    @Option(names = "--seconds", description = "Of each step (default: 30).")
    private int seconds = 30;

    @Option(
            names = "--warm-up",
            description = {
                "Seconds of eight shoppers before the first step (default: 90).",
                "In its first minute a stack starts the processes of what runs every minute."
            })
    private int warmUp = 90;

    @Option(
            names = "--products",
            split = ",",
            description = "Sizes of the catalogue, ascending, for list and read alone (default: 200).")
    private List<Integer> products = List.of(200);

    @Option(
            names = "--against",
            paramLabel = "DIR",
            description = {
                "Compare with another checkout of this repository:",
                "both shops are started, and eight shoppers order,",
                "list and read in each by turns of --seconds."
            })
    private @Nullable Path against;

    @Option(names = "--turns", description = "With --against, of each (default: 10).")
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
        if (turns < 1) {
            throw new CommandFailure("--turns is at least 1");
        }
        try (LocalUp here = LocalUp.own(Home.current());
                LocalUp there = LocalUp.own(new Home(checkout.toAbsolutePath()))) {
            return compare(warm(here), warm(there), checkout);
        }
    }

    private Load warm(LocalUp up) {
        var load = Load.on(up.stack(), FEWEST);
        load.step(REFERENCE, warmUp, Shopper::buy);
        return load;
    }

    private int compare(Load here, Load there, Path checkout) {
        var sides = SideBySide.measure(here, there, REFERENCE, seconds, turns);
        if (json) {
            System.out.println(Json.write(
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

    private int measure(Stack stack) {
        var load = Load.on(stack, products.isEmpty() ? FEWEST : Math.max(FEWEST, products.getFirst()));
        load.step(REFERENCE, warmUp, Shopper::buy);
        var orders = shoppers.stream()
                .map(count -> show(load.step(count, seconds, Shopper::buy)))
                .toList();
        var browsing = new ArrayList<Map<String, Object>>();
        products.forEach(count -> browsing.addAll(browse(load, count)));
        return conclude(orders, browsing);
    }

    private Step show(Step step) {
        say(LoadReport.order(step));
        return step;
    }

    private List<Map<String, Object>> browse(Load load, int count) {
        load.assortment().growTo(count);
        return List.of(alone(load, Shopper.LIST, Shopper::list), alone(load, Shopper.READ, Shopper::read));
    }

    private Map<String, Object> alone(Load load, String work, ClosedLoop.Round<Shopper> round) {
        load.step(REFERENCE, warmUp / 9, round);
        Step step = load.step(REFERENCE, seconds, round);
        say("%n%d products, %d at once, %s alone: %.1f a second, %d errors%n%s%n"
                .formatted(
                        load.assortment().size(),
                        REFERENCE,
                        work,
                        step.perSecond(work),
                        step.tally().errorCount(),
                        LoadReport.times(step, List.of(work))));
        var document = new LinkedHashMap<>(LoadReport.document(step));
        document.put("products", load.assortment().size());
        return document;
    }

    private int conclude(List<Step> orders, List<Map<String, Object>> browsing) {
        long errors =
                orders.stream().mapToLong(step -> step.tally().errorCount()).sum();
        if (json) {
            System.out.println(Json.write(
                    Map.of("orders", orders.stream().map(LoadReport::document).toList(), "browsing", browsing)));
        } else {
            System.out.printf("load: %.1f orders/s%n", reference(orders).perSecond(Shopper.ORDER));
        }
        return errors == 0 ? 0 : 1;
    }

    private static Step reference(List<Step> orders) {
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
