package dev.cartwright.tools.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What became of a day, or of all of them: the file's figures beside the shop's. */
record DayReport(List<Trade> trades, List<Sale> sales) {

    static DayReport of(Trade trade, List<Sale> sales) {
        return new DayReport(List.of(trade), List.copyOf(sales));
    }

    static DayReport total(List<DayReport> days) {
        return new DayReport(
                days.stream().flatMap(day -> day.trades().stream()).toList(),
                days.stream().flatMap(day -> day.sales().stream()).toList());
    }

    int invoices() {
        return trades.stream().mapToInt(Trade::invoices).sum();
    }

    /** Invoices of which every basket was confirmed. */
    long invoicesConfirmed() {
        Map<String, Boolean> confirmed = new HashMap<>();
        sales.forEach(sale ->
                confirmed.merge(sale.basket().invoice(), sale.fate() instanceof Fate.Confirmed, Boolean::logicalAnd));
        return confirmed.values().stream().filter(all -> all).count();
    }

    int orders() {
        return sales.size();
    }

    long ordersConfirmed() {
        return sales.stream()
                .filter(sale -> sale.fate() instanceof Fate.Confirmed)
                .count();
    }

    Map<String, Long> refused() {
        return reasons(fate -> fate instanceof Fate.Refused(var reason) ? reason : "");
    }

    Map<String, Long> lost() {
        return reasons(fate -> fate instanceof Fate.Lost(var why) ? why : "");
    }

    private Map<String, Long> reasons(Function<Fate, String> reason) {
        return sales.stream()
                .map(sale -> reason.apply(sale.fate()))
                .filter(text -> !text.isEmpty())
                .collect(groupingBy(text -> text, TreeMap::new, counting()));
    }

    Map<Unsellable, Long> unsold() {
        var unsold = new TreeMap<Unsellable, Long>();
        trades.forEach(trade -> trade.unsold().forEach((reason, lines) -> unsold.merge(reason, lines, Long::sum)));
        return unsold;
    }

    int lines() {
        return trades.stream().mapToInt(Trade::lines).sum();
    }

    /** In pence, by the file alone, of what was confirmed. */
    long fileMinor() {
        return sales.stream()
                .filter(sale -> sale.fate() instanceof Fate.Confirmed)
                .mapToLong(sale -> sale.basket().revenueMinor())
                .sum();
    }

    /** In pence, by the file alone, of everything that it could have sold. */
    long fileAllMinor() {
        return trades.stream()
                .flatMap(trade -> trade.baskets().stream())
                .mapToLong(Basket::revenueMinor)
                .sum();
    }

    /** In pence, by what the shop says of each confirmed order. */
    long shopMinor() {
        return sales.stream()
                .mapToLong(sale -> sale.fate() instanceof Fate.Confirmed confirmed ? confirmed.totalMinor() : 0)
                .sum();
    }

    /** What was sold of each code. */
    Map<String, Long> sold() {
        var sold = new HashMap<String, Long>();
        sales.stream()
                .filter(sale -> sale.fate() instanceof Fate.Confirmed)
                .flatMap(sale -> sale.basket().items().entrySet().stream())
                .forEach(
                        item -> sold.merge(item.getKey(), (long) item.getValue().quantity(), Long::sum));
        return sold;
    }

    /** From placed to confirmed. */
    Durations confirmations() {
        var times = new Stopwatch();
        sales.forEach(sale -> {
            if (sale.fate() instanceof Fate.Confirmed confirmed) {
                times.add(confirmed.sincePlaced());
            }
        });
        return times.durations();
    }

    /** Those with the most lines. */
    List<Sale> largest(int count) {
        return sales.stream()
                .sorted((one, other) -> Integer.compare(
                        other.basket().items().size(), one.basket().items().size()))
                .limit(count)
                .toList();
    }
}
