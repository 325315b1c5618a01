package dev.cartwright.bench.replay;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one order: an invoice's sellable lines, added up by code.
 *
 * @param customer empty for a guest
 * @param items by stock code
 */
record InvoiceBasket(String invoice, LocalDateTime at, String customer, Map<String, Item> items) {

    InvoiceBasket {
        items = Map.copyOf(items);
    }

    /** @param priceMinor of one unit, in pence */
    record Item(int quantity, long priceMinor) {

        Item plus(int more) {
            return new Item(Math.addExact(quantity, more), priceMinor);
        }
    }

    long revenueMinor() {
        return items.values().stream()
                .mapToLong(item -> Math.multiplyExact(item.quantity(), item.priceMinor()))
                .sum();
    }

    /**
     * One basket for an invoice, and another one for each further price of the same code, because a shop has one price at a
     * time.
     *
     * @param lines of one invoice, all sellable
     */
    static List<InvoiceBasket> of(List<SaleLine> lines) {
        var baskets = new java.util.ArrayList<Map<String, Item>>();
        lines.forEach(line -> put(baskets, line));
        SaleLine first = lines.getFirst();
        return baskets.stream()
                .map(items -> new InvoiceBasket(first.invoice(), first.at(), first.customer(), items))
                .toList();
    }

    private static void put(List<Map<String, Item>> baskets, SaleLine line) {
        var item = new Item(line.quantity(), line.price().movePointRight(2).longValueExact());
        var basket = baskets.stream()
                .filter(items -> fits(items, line.code(), item))
                .findFirst()
                .orElseGet(() -> another(baskets));
        basket.merge(line.code(), item, (there, more) -> there.plus(more.quantity()));
    }

    private static boolean fits(Map<String, Item> items, String code, Item item) {
        Item there = items.get(code);
        return there == null || there.priceMinor() == item.priceMinor();
    }

    private static Map<String, Item> another(List<Map<String, Item>> baskets) {
        var items = new LinkedHashMap<String, Item>();
        baskets.add(items);
        return items;
    }
}
