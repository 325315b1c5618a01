package dev.cartwright.bench.replay;

import java.util.List;
import java.util.Map;

/**
 * The remaining stock, compared with the expected one.
 *
 * @param differing articles with another quantity than expected, or a negative one
 */
record StockCheck(int articles, long left, long expected, List<String> differing) {

    /**
     * @param expected by code, from the initial stock and the confirmed baskets
     * @param left by code, from the shop
     */
    static StockCheck of(Map<String, Long> expected, Map<String, Long> left) {
        var differing = expected.entrySet().stream()
                .filter(want -> !want.getValue().equals(left.get(want.getKey())) || want.getValue() < 0)
                .map(want -> "%s: %s instead of %d".formatted(want.getKey(), left.get(want.getKey()), want.getValue()))
                .sorted()
                .toList();
        return new StockCheck(expected.size(), sum(left), sum(expected), differing);
    }

    private static long sum(Map<String, Long> quantities) {
        return quantities.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean holds() {
        return differing.isEmpty();
    }
}
