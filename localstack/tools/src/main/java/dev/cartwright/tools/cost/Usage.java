package dev.cartwright.tools.cost;

import java.util.EnumMap;
import java.util.Map;

/** How much of each item somebody used. */
final class Usage {

    private final Map<Item, Double> amounts = new EnumMap<>(Item.class);

    void add(Item item, double amount) {
        amounts.merge(item, amount, Double::sum);
    }

    void add(Usage other) {
        other.amounts.forEach(this::add);
    }

    double of(Item item) {
        return amounts.getOrDefault(item, 0.0);
    }

    Usage per(int orders) {
        var share = new Usage();
        amounts.forEach((item, amount) -> share.add(item, amount / orders));
        return share;
    }
}
