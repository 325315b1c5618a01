package dev.cartwright.order.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a customer wants, in the order it was named; a SKU that is named twice counts together.
 *
 * @param quantities 1 to {@value #MOST_LINES} SKUs
 */
public record Basket(SequencedMap<Sku, Integer> quantities) {

    /** The largest order that we have seen a shop take has 1,114 lines. */
    public static final int MOST_LINES = 1200;

    private static final int MOST_OF_ONE = 100_000;

    public Basket {
        quantities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(quantities));
        InvalidInput.unless(
                !quantities.isEmpty() && quantities.size() <= MOST_LINES, "lines", "are 1 to " + MOST_LINES);
        quantities.values().forEach(Basket::check);
    }

    private static void check(int quantity) {
        InvalidInput.unless(quantity >= 1 && quantity <= MOST_OF_ONE, "quantity", "is 1 to " + MOST_OF_ONE);
    }

    /** How many of one SKU are wanted. */
    public record Wanted(Sku sku, int quantity) {

        public Wanted {
            check(quantity);
        }
    }

    public static Basket of(List<Wanted> lines) {
        InvalidInput.unless(lines.size() <= MOST_LINES, "lines", "are 1 to " + MOST_LINES);
        var quantities = new LinkedHashMap<Sku, Integer>();
        lines.forEach(line -> quantities.merge(line.sku(), line.quantity(), Integer::sum));
        return new Basket(quantities);
    }

    public List<Wanted> lines() {
        return quantities.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
