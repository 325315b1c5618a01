package dev.cartwright.tools.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.Json;
import dev.cartwright.tools.shop.LocalUp;
import dev.cartwright.tools.shop.Stack;
import dev.cartwright.tools.shop.StackOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() {
        try (LocalUp up = stackOption.open()) {
            return measure(up.stack());
        }
    }

    private int measure(Stack stack) {
        var assortment = new Assortment(stack.admin(), Long.toString(System.currentTimeMillis(), 36));
        assortment.growTo(products.isEmpty() ? FEWEST : Math.max(FEWEST, products.getFirst()));
        step(stack, assortment, REFERENCE, warmUp, Shopper::buy);
        var orders = shoppers.stream()
                .map(count -> show(step(stack, assortment, count, seconds, Shopper::buy)))
                .toList();
        var browsing = new ArrayList<Map<String, Object>>();
        products.forEach(count -> browsing.addAll(browse(stack, assortment, count)));
        return conclude(orders, browsing);
    }

    private Step show(Step step) {
        say(LoadReport.order(step));
        return step;
    }

    private List<Map<String, Object>> browse(Stack stack, Assortment assortment, int count) {
        assortment.growTo(count);
        return List.of(
                alone(stack, assortment, Shopper.LIST, Shopper::list),
                alone(stack, assortment, Shopper.READ, Shopper::read));
    }

    private Map<String, Object> alone(
            Stack stack, Assortment assortment, String work, ClosedLoop.Round<Shopper> round) {
        step(stack, assortment, REFERENCE, warmUp / 9, round);
        Step step = step(stack, assortment, REFERENCE, seconds, round);
        say("%n%d products, %d at once, %s alone: %.1f a second, %d errors%n%s%n"
                .formatted(
                        assortment.size(),
                        REFERENCE,
                        work,
                        step.perSecond(work),
                        step.tally().errorCount(),
                        LoadReport.times(step, List.of(work))));
        var document = new LinkedHashMap<>(LoadReport.document(step));
        document.put("products", assortment.size());
        return document;
    }

    private static Step step(
            Stack stack, Assortment assortment, int people, int seconds, ClosedLoop.Round<Shopper> round) {
        var all = IntStream.range(0, people)
                .mapToObj(number -> new Shopper(stack.customer("load-" + number), assortment))
                .toList();
        var meter = CpuMeter.start(stack);
        long started = System.nanoTime();
        Tally tally = ClosedLoop.run(all, Duration.ofSeconds(seconds), round);
        return new Step(people, Duration.ofNanos(System.nanoTime() - started), tally, meter.stop());
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
