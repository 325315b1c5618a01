package dev.cartwright.embedded.bill;

import dev.cartwright.embedded.metric.Series;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The usage that AWS would bill, by service. */
public final class Bill {

    /** CloudWatch's overhead for each line; the templates switch off Lambda's own lines. */
    private static final double LINE_BYTES = 26;

    private static final double KB = 1024;
    private static final double MB_PER_GB = 1024;

    private final Map<String, Usage> services = new TreeMap<>();
    private final TraceRates rates;
    private final Map<String, DeployedFunction> functions;

    private Bill(TraceRates rates, Map<String, DeployedFunction> functions) {
        this.rates = rates;
        this.functions = functions;
    }

    /** @param functions by their names */
    public static Bill of(MeterReading used, TraceRates rates, Map<String, DeployedFunction> functions) {
        var bill = new Bill(rates, functions);
        used.series().values().forEach(bill::add);
        return bill;
    }

    public Map<String, Usage> services() {
        return services;
    }

    private void add(Series series) {
        switch (series.metric().namespace() + " " + series.metric().name()) {
            case "AWS/ApiGateway Count" -> {
                add(by(series, "ApiName"), BilledItem.API_REQUESTS, series.sum());
                add(by(series, "ApiName"), BilledItem.TRACES, series.sum() * rates.ofApi(by(series, "ApiName")));
            }
            case "AWS/Lambda Invocations" -> invocations(series);
            case "AWS/Lambda Duration" -> durations(series);
            case "AWS/DynamoDB ConsumedWriteCapacityUnits" ->
                add(by(series, "TableName"), BilledItem.WRITE_UNITS, series.sum());
            case "AWS/DynamoDB ConsumedReadCapacityUnits" ->
                add(by(series, "TableName"), BilledItem.READ_UNITS, series.sum());
            case "AWS/Logs IncomingBytes" ->
                add(by(series, "LogGroupName"), BilledItem.LOG_KB, (series.sum() + series.samples() * LINE_BYTES) / KB);
            case "Billed Events" -> add(by(series, "Source"), BilledItem.EVENTS, series.sum());
            case "Billed QueueRequests" -> add(by(series, "QueueName"), BilledItem.QUEUE_REQUESTS, series.sum());
            default -> {}
        }
    }

    private void invocations(Series series) {
        String function = by(series, "FunctionName");
        if (!series.metric().dimensions().containsKey("Resource")) {
            add(function, BilledItem.INVOCATIONS, series.sum());
            add(function, BilledItem.TRACES, series.sum() * rates.ofFunction(function));
        }
    }

    /** Every started millisecond counts. */
    private void durations(Series series) {
        if (!series.metric().dimensions().containsKey("Resource")) {
            double ms = series.sum() + series.samples();
            String function = by(series, "FunctionName");
            add(function, BilledItem.GB_SECONDS, ms / 1000 * memoryMb(function) / MB_PER_GB);
        }
    }

    /** The value of a dimension; empty without it. */
    private static String by(Series series, String dimension) {
        return series.metric().dimensions().getOrDefault(dimension, "");
    }

    private int memoryMb(String function) {
        DeployedFunction deployed = functions.get(function);
        if (deployed == null) {
            throw new BillProblem("the stack does not say how large " + function + " is");
        }
        return deployed.memoryMb();
    }

    private void add(String name, BilledItem item, double amount) {
        services.computeIfAbsent(serviceOf(name), service -> new Usage()).add(item, amount);
    }

    /**
     * {@code "order"} for {@code local-Order-Table}, {@code cartwright-dev-order} and {@code cartwright.order}; the
     * function's service for a function and its log, {@code /aws/lambda/cartwright-dev-authorize}.
     */
    private String serviceOf(String name) {
        String plain = name.replaceFirst("^/aws/lambda/", "");
        DeployedFunction function = functions.get(plain);
        String service = function == null ? ownerOf(plain) : function.service();
        return service.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String ownerOf(String name) {
        return name.startsWith("local-")
                ? name.split("-", -1)[1]
                : name.replaceFirst("^cartwright[.]|^cartwright-[a-z0-9]+-", "");
    }
}
