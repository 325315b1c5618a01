package dev.cartwright.bench.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One day of the file with the figures that the shop's are compared with.
 *
 * @param baskets in the order of the file
 * @param invoices with sellable lines
 * @param unsold unsellable lines, by reason
 */
record TradingDay(LocalDate day, List<InvoiceBasket> baskets, int invoices, int lines, Map<Unsellable, Long> unsold) {

    /** All days in order; an invoice belongs to the day of its first line. */
    static List<TradingDay> days(List<SaleLine> lines) {
        var invoices = new LinkedHashMap<String, List<SaleLine>>();
        lines.forEach(line -> invoices.computeIfAbsent(line.invoice(), number -> new java.util.ArrayList<>())
                .add(line));
        var days = new TreeMap<LocalDate, List<List<SaleLine>>>();
        invoices.values()
                .forEach(invoice -> days.computeIfAbsent(
                                invoice.getFirst().at().toLocalDate(), day -> new java.util.ArrayList<>())
                        .add(invoice));
        return days.entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    private static TradingDay of(LocalDate day, List<List<SaleLine>> invoices) {
        var sellable = invoices.stream()
                .map(invoice -> invoice.stream()
                        .filter(line -> Unsellable.reason(line).isEmpty())
                        .toList())
                .filter(invoice -> !invoice.isEmpty())
                .toList();
        return new TradingDay(
                day,
                sellable.stream()
                        .flatMap(invoice -> InvoiceBasket.of(invoice).stream())
                        .toList(),
                sellable.size(),
                invoices.stream().mapToInt(List::size).sum(),
                unsold(invoices));
    }

    private static Map<Unsellable, Long> unsold(List<List<SaleLine>> invoices) {
        return invoices.stream()
                .flatMap(List::stream)
                .flatMap(line -> Unsellable.reason(line).stream())
                .collect(groupingBy(reason -> reason, () -> new EnumMap<>(Unsellable.class), counting()));
    }
}
