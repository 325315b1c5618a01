package dev.cartwright.embedded.bill;

import java.util.EnumMap;
import java.util.Map;

/** The used amount of each item. */
public final class Usage {

    private final Map<BilledItem, Double> amounts = new EnumMap<>(BilledItem.class);

    public void add(BilledItem item, double amount) {
        amounts.merge(item, amount, Double::sum);
    }

    public void add(Usage other) {
        other.amounts.forEach(this::add);
    }

    public double of(BilledItem item) {
        return amounts.getOrDefault(item, 0.0);
    }

    public Usage per(double orders) {
        var share = new Usage();
        amounts.forEach((item, amount) -> share.add(item, amount / orders));
        return share;
    }
}
