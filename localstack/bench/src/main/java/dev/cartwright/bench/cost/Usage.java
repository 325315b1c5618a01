package dev.cartwright.bench.cost;

import java.util.EnumMap;
import java.util.Map;

/** The used amount of each item. */
final class Usage {

    private final Map<BilledItem, Double> amounts = new EnumMap<>(BilledItem.class);

    void add(BilledItem item, double amount) {
        amounts.merge(item, amount, Double::sum);
    }

    void add(Usage other) {
        other.amounts.forEach(this::add);
    }

    double of(BilledItem item) {
        return amounts.getOrDefault(item, 0.0);
    }

    Usage per(int orders) {
        var share = new Usage();
        amounts.forEach((item, amount) -> share.add(item, amount / orders));
        return share;
    }
}
