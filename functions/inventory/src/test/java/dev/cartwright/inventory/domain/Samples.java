package dev.cartwright.inventory.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Values that tests share. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");
    public static final Instant LATER = Instant.parse("2026-11-24T08:15:00.123Z");
    public static final Instant MUCH_LATER = Instant.parse("2026-11-24T09:00:00.123Z");

    private Samples() {}

    public static Sku sku(String sku) {
        return new Sku(sku);
    }

    public static OrderId order(String id) {
        return new OrderId("ord_" + id);
    }

    public static Line line(String sku, long quantity) {
        return new Line(sku(sku), quantity);
    }

    public static Lines lines(Line... lines) {
        return Lines.of(List.of(lines));
    }

    /** {@code SKU-0000} and so on. */
    public static List<Sku> skus(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> sku("SKU-%04d".formatted(n)))
                .toList();
    }

    /** One of each. */
    public static Lines oneOfEach(int count) {
        return Lines.of(skus(count).stream().map(sku -> new Line(sku, 1)).toList());
    }

    /** The first adjustment of each SKU. */
    public static List<Adjustment> deliveries(long quantity, Sku... skus) {
        return Arrays.stream(skus)
                .map(sku -> adjustment("adj_" + sku, quantity, new Stock(sku, quantity, 0)))
                .toList();
    }

    public static Adjustment adjustment(String id, long change, Stock after) {
        return new Adjustment(id, change, after, new Reason("counted"), "admin", NOW);
    }
}
