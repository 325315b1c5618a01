package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** What an order wants of the shelves: each SKU once, sorted, so that all orders take SKUs in one order. */
public record Lines(List<Line> sorted) {

    /** Of an order that came to nothing before it wanted anything. */
    public static final Lines NONE = new Lines(List.of());

    private static final int MOST = 1200;

    public Lines {
        sorted = List.copyOf(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).sku().compareTo(sorted.get(i).sku()) >= 0) {
                throw new IllegalArgumentException("lines are not sorted");
            }
        }
    }

    /** Sorts lines, and adds up those of the same SKU. */
    public static Lines of(Collection<Line> lines) {
        InvalidInput.unless(!lines.isEmpty() && lines.size() <= MOST, "lines", "are 1 to " + MOST);
        var quantities = new TreeMap<Sku, Long>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Math::addExact));
        return new Lines(quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList());
    }

    public int size() {
        return sorted.size();
    }

    /** All from the one at this position. */
    public List<Line> from(int position) {
        return sorted.subList(position, size());
    }

    /** At most so many from the one at this position. */
    public List<Line> from(int position, int most) {
        return sorted.subList(position, Math.min(size(), position + most));
    }
}
