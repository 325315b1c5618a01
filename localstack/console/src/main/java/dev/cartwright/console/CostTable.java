package dev.cartwright.console;

import dev.cartwright.embedded.view.Cost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A cost as a table of services and items.
 *
 * @param items the columns, the dearest first
 * @param event the type of event that the last column divides by; empty without any event
 * @param number of these events
 */
public record CostTable(List<String> items, List<Row> rows, Row sum, String event, long number) {

    private static final double MILLION = 1e6;

    /**
     * @param dollars in words: {@code "$0.0123"}
     * @param perMillion of the chosen event; empty without any
     */
    public record Row(String service, List<Cell> cells, String dollars, String perMillion) {}

    /** Empty texts for nothing. */
    public record Cell(String amount, String dollars) {}

    static CostTable of(Cost cost, String event) {
        var dollarsOf = new HashMap<String, Double>();
        Set<String> services = new TreeSet<>();
        cost.items().forEach(item -> {
            dollarsOf.merge(item.what(), item.dollars(), Double::sum);
            services.add(item.service());
        });
        List<String> columns = dollarsOf.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        long number = cost.events().getOrDefault(event, 0L);
        var rows = new ArrayList<Row>();
        services.forEach(service -> rows.add(
                row(service, cost, columns, number, item -> item.service().equals(service))));
        return new CostTable(columns, rows, row("all", cost, columns, number, _ -> true), event, number);
    }

    private static Row row(String name, Cost cost, List<String> columns, long number, Predicate<Cost.Item> ofRow) {
        List<Cell> cells = columns.stream()
                .map(column -> cell(cost.items().stream()
                        .filter(ofRow)
                        .filter(item -> item.what().equals(column))
                        .toList()))
                .toList();
        double dollars = dollars(cost.items().stream().filter(ofRow));
        return new Row(name, cells, dollars(dollars), number == 0 ? "" : money("%,.2f", dollars / number * MILLION));
    }

    private static Cell cell(List<Cost.Item> items) {
        double amount = items.stream().mapToDouble(Cost.Item::amount).sum();
        return amount == 0
                ? new Cell("", "")
                : new Cell(
                        String.format(Locale.ROOT, amount == Math.rint(amount) ? "%,.0f" : "%,.2f", amount),
                        dollars(dollars(items.stream())));
    }

    private static double dollars(Stream<Cost.Item> items) {
        return items.mapToDouble(Cost.Item::dollars).sum();
    }

    /** With as many digits as a local stack's small amounts need. */
    static String dollars(double dollars) {
        return money(dollars >= 1 ? "%,.2f" : "%.6f", dollars);
    }

    private static String money(String format, double dollars) {
        return "$" + String.format(Locale.ROOT, format, dollars);
    }
}
