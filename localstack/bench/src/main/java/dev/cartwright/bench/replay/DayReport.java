package dev.cartwright.bench.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The result of a day or of all days: the file's figures and the shop's. */
record DayReport(List<TradingDay> tradingDays, List<Sale> sales) {

    static DayReport of(TradingDay tradingDay, List<Sale> sales) {
        return new DayReport(List.of(tradingDay), List.copyOf(sales));
    }

    static DayReport total(List<DayReport> days) {
        return new DayReport(
                days.stream().flatMap(day -> day.tradingDays().stream()).toList(),
                days.stream().flatMap(day -> day.sales().stream()).toList());
    }

    int invoices() {
        return tradingDays.stream().mapToInt(TradingDay::invoices).sum();
    }

    /** The number of invoices with all baskets confirmed. */
    long invoicesConfirmed() {
        Map<String, Boolean> confirmed = new HashMap<>();
        sales.forEach(sale -> confirmed.merge(
                sale.basket().invoice(), sale.outcome() instanceof SaleOutcome.Confirmed, Boolean::logicalAnd));
        return confirmed.values().stream().filter(all -> all).count();
    }

    int orders() {
        return sales.size();
    }

    long ordersConfirmed() {
        return sales.stream()
                .filter(sale -> sale.outcome() instanceof SaleOutcome.Confirmed)
                .count();
    }

    Map<String, Long> refused() {
        return reasons(outcome -> outcome instanceof SaleOutcome.Refused(var reason) ? reason : "");
    }

    Map<String, Long> lost() {
        return reasons(outcome -> outcome instanceof SaleOutcome.Lost(var why) ? why : "");
    }

    private Map<String, Long> reasons(Function<SaleOutcome, String> reason) {
        return sales.stream()
                .map(sale -> reason.apply(sale.outcome()))
                .filter(text -> !text.isEmpty())
                .collect(groupingBy(text -> text, TreeMap::new, counting()));
    }

    Map<Unsellable, Long> unsold() {
        var unsold = new TreeMap<Unsellable, Long>();
        tradingDays.forEach(
                tradingDay -> tradingDay.unsold().forEach((reason, lines) -> unsold.merge(reason, lines, Long::sum)));
        return unsold;
    }

    int lines() {
        return tradingDays.stream().mapToInt(TradingDay::lines).sum();
    }

    /** The confirmed baskets' total in the file, in pence. */
    long fileMinor() {
        return sales.stream()
                .filter(sale -> sale.outcome() instanceof SaleOutcome.Confirmed)
                .mapToLong(sale -> sale.basket().revenueMinor())
                .sum();
    }

    /** The total of all sellable lines in the file, in pence. */
    long fileAllMinor() {
        return tradingDays.stream()
                .flatMap(tradingDay -> tradingDay.baskets().stream())
                .mapToLong(InvoiceBasket::revenueMinor)
                .sum();
    }

    /** The shop's total of all confirmed orders, in pence. */
    long shopMinor() {
        return sales.stream()
                .mapToLong(
                        sale -> sale.outcome() instanceof SaleOutcome.Confirmed confirmed ? confirmed.totalMinor() : 0)
                .sum();
    }

    /** The tax in the confirmed baskets, computed from the file, each rounded for itself; in pence. */
    long fileTaxMinor() {
        return sales.stream()
                .filter(sale -> sale.outcome() instanceof SaleOutcome.Confirmed)
                .mapToLong(sale -> BritishTax.in(sale.basket().revenueMinor()))
                .sum();
    }

    /** The shop's tax of all confirmed orders, in pence. */
    long shopTaxMinor() {
        return sales.stream()
                .mapToLong(sale -> sale.outcome() instanceof SaleOutcome.Confirmed confirmed ? confirmed.taxMinor() : 0)
                .sum();
    }

    /** The quantity sold of each code. */
    Map<String, Long> sold() {
        var sold = new HashMap<String, Long>();
        sales.stream()
                .filter(sale -> sale.outcome() instanceof SaleOutcome.Confirmed)
                .flatMap(sale -> sale.basket().items().entrySet().stream())
                .forEach(
                        item -> sold.merge(item.getKey(), (long) item.getValue().quantity(), Long::sum));
        return sold;
    }

    /** From placed to confirmed. */
    Durations confirmations() {
        var times = new Stopwatch();
        sales.forEach(sale -> {
            if (sale.outcome() instanceof SaleOutcome.Confirmed confirmed) {
                times.add(confirmed.sincePlaced());
            }
        });
        return times.durations();
    }

    /** The sales with the most lines. */
    List<Sale> largest(int count) {
        return sales.stream()
                .sorted((one, other) -> Integer.compare(
                        other.basket().items().size(), one.basket().items().size()))
                .limit(count)
                .toList();
    }
}
