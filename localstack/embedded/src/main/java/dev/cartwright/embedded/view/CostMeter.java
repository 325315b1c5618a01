package dev.cartwright.embedded.view;

import dev.cartwright.embedded.bill.AwsPrices;
import dev.cartwright.embedded.bill.Bill;
import dev.cartwright.embedded.bill.BillProblem;
import dev.cartwright.embedded.bill.BilledItem;
import dev.cartwright.embedded.bill.DeployedFunction;
import dev.cartwright.embedded.bill.MeterReading;
import dev.cartwright.embedded.bill.TraceRates;
import dev.cartwright.embedded.bill.Usage;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.embedded.metric.Series;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Counts what AWS would bill, as {@code localstack/bench/cost} does. */
public final class CostMeter {

    private static final int MOST_TYPES = 200;

    private final MetricStore metrics;
    private final Supplier<JsonNode> environments;
    private final Path template;
    private final AwsPrices prices = AwsPrices.ofThisRelease();
    private volatile Beginning beginning = new Beginning(Instant.now(), MeterReading.of(List.of()));

    private record Beginning(Instant since, MeterReading reading) {}

    /** The rates of traces, and what to say about them. */
    private record Sampling(TraceRates rates, String note) {}

    /**
     * @param environments the variables of functions by nested stack and logical id, as {@code /_stack/environments} answers
     * @param template of the application; the sampling rules of traces are beside it
     */
    public CostMeter(MetricStore metrics, Supplier<JsonNode> environments, Path template) {
        this.metrics = metrics;
        this.environments = environments;
        this.template = template;
    }

    /** Counts from now. */
    void restartCost() {
        beginning = new Beginning(Instant.now(), MeterReading.of(metrics.all()));
    }

    Cost cost() {
        Beginning from = beginning;
        MeterReading used = MeterReading.of(metrics.all()).since(from.reading());
        Sampling sampling = sampling();
        Map<String, Usage> services = Bill.of(used, sampling.rates(), DeployedFunction.in(environments.get()))
                .services();
        var items = new ArrayList<Cost.Item>();
        services.forEach((service, usage) -> {
            for (BilledItem item : BilledItem.values()) {
                double amount = usage.of(item);
                if (amount > 0) {
                    items.add(new Cost.Item(service, item.label(), amount, prices.of(item, amount)));
                }
            }
        });
        double dollars = items.stream().mapToDouble(Cost.Item::dollars).sum();
        return new Cost(from.since(), prices.title(), sampling.note(), items, dollars, events(used));
    }

    private Sampling sampling() {
        try {
            return new Sampling(TraceRates.beside(template), "");
        } catch (BillProblem missing) {
            return new Sampling(
                    TraceRates.OF_AWS, missing.getMessage() + ", so traces are counted by AWS's own rule, 5 percent.");
        }
    }

    private static Map<String, Long> events(MeterReading used) {
        var events = new TreeMap<String, Long>();
        used.series().values().stream()
                .filter(series -> series.metric().name().equals("EventsByType") && series.sum() > 0)
                .sorted((one, other) -> Double.compare(other.sum(), one.sum()))
                .limit(MOST_TYPES)
                .forEach(series -> events.put(type(series), Math.round(series.sum())));
        return events;
    }

    private static String type(Series series) {
        return series.metric().dimensions().getOrDefault("DetailType", "");
    }
}
