package dev.cartwright.tools.replay;

import java.util.List;
import java.util.Map;

/**
 * What is left on the shelves, beside what the file leaves there.
 *
 * @param differing articles with more or less left than expected, or less than nothing
 */
record StockCheck(int articles, long left, long expected, List<String> differing) {

    /**
     * @param expected by code, from the stock at the beginning and the confirmed baskets of the file
     * @param left by code, as the shop says
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
