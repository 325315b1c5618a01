package dev.cartwright.tools.cost;

import dev.cartwright.tools.cost.MeterReading.Series;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A reading as AWS would bill it, by service. */
final class Bill {

    /** What CloudWatch adds to each line; Lambda's own lines for each invocation the templates switch off. */
    private static final double LINE_BYTES = 26;

    private static final double KB = 1024;
    private static final double MB_PER_GB = 1024;

    private final Map<String, Usage> services = new TreeMap<>();
    private final TraceRates rates;
    private final int memoryMb;

    /** @param memoryMb of each function */
    Bill(TraceRates rates, int memoryMb) {
        this.rates = rates;
        this.memoryMb = memoryMb;
    }

    static Bill of(MeterReading used, TraceRates rates, int memoryMb) {
        var bill = new Bill(rates, memoryMb);
        used.series().values().forEach(bill::add);
        return bill;
    }

    Map<String, Usage> services() {
        return services;
    }

    private void add(Series series) {
        switch (series.namespace() + " " + series.name()) {
            case "AWS/ApiGateway Count" -> {
                add(series.by("ApiName"), Item.API_REQUESTS, series.sum());
                add(series.by("ApiName"), Item.TRACES, series.sum() * rates.ofApi(series.by("ApiName")));
            }
            case "AWS/Lambda Invocations" -> invocations(series);
            case "AWS/Lambda Duration" -> durations(series);
            case "AWS/DynamoDB ConsumedWriteCapacityUnits" ->
                add(series.by("TableName"), Item.WRITE_UNITS, series.sum());
            case "AWS/DynamoDB ConsumedReadCapacityUnits" -> add(series.by("TableName"), Item.READ_UNITS, series.sum());
            case "AWS/Logs IncomingBytes" ->
                add(series.by("LogGroupName"), Item.LOG_KB, (series.sum() + series.samples() * LINE_BYTES) / KB);
            case "Billed Events" -> add(series.by("Source"), Item.EVENTS, series.sum());
            case "Billed QueueRequests" -> add(series.by("QueueName"), Item.QUEUE_REQUESTS, series.sum());
            default -> {}
        }
    }

    private void invocations(Series series) {
        String function = series.by("FunctionName");
        if (!series.dimensions().containsKey("Resource")) {
            add(function, Item.INVOCATIONS, series.sum());
            add(function, Item.TRACES, series.sum() * rates.ofFunction(function));
        }
    }

    /** Each begun millisecond counts. */
    private void durations(Series series) {
        if (!series.dimensions().containsKey("Resource")) {
            double ms = series.sum() + series.samples();
            add(series.by("FunctionName"), Item.GB_SECONDS, ms / 1000 * memoryMb / MB_PER_GB);
        }
    }

    private void add(String name, Item item, double amount) {
        services.computeIfAbsent(serviceOf(name), service -> new Usage()).add(item, amount);
    }

    /**
     * {@code "order"} of {@code local-Order-Table}, {@code /aws/lambda/local-Order-PlaceOrderFunction},
     * {@code cartwright-dev-order} and {@code cartwright.order}.
     */
    static String serviceOf(String name) {
        String plain = name.replaceFirst("^/aws/lambda/", "");
        String service = plain.startsWith("local-")
                ? plain.split("-", -1)[1]
                : plain.replaceFirst("^cartwright[.]|^cartwright-[a-z0-9]+-", "");
        return service.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
