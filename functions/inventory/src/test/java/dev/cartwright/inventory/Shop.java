package dev.cartwright.inventory;

import dev.cartwright.inventory.function.OrderCommands;
import dev.cartwright.inventory.function.OrderCommands.Reserve.Wanted;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The inventory's functions as the rest of the shop uses them. */
final class Shop {

    private static final int BATCH = 48;

    final TestHost host;
    final LocalTable table = LocalTable.fresh("gsi1");

    Shop() {
        this(wiring -> {});
    }

    /** @param overrides replaces beans of the inventory */
    Shop(Consumer<Wiring> overrides) {
        host = TestHost.of(new InventoryApplication(), table, "inventory").with(overrides);
    }

    /** {@code SKU-0000}, {@code SKU-0001} ... */
    static List<String> skus(int count) {
        return IntStream.range(0, count).mapToObj("SKU-%04d"::formatted).toList();
    }

    /** So many of each. */
    static List<Wanted> each(List<String> skus, long quantity) {
        return skus.stream().map(sku -> new Wanted(sku, quantity)).toList();
    }

    HttpAnswer adjust(String sku, long change) {
        return host.call(
                "adjustStock",
                HttpCall.post("/v1/stock/" + sku + "/adjustments", Map.of("change", change, "reason", "counted"))
                        .path("sku", sku)
                        .asAdmin());
    }

    void stock(List<String> skus, long quantity) {
        for (int from = 0; from < skus.size(); from += BATCH) {
            var lines = new ArrayList<Map<String, Object>>();
            skus.subList(from, Math.min(skus.size(), from + BATCH))
                    .forEach(sku -> lines.add(Map.of("sku", sku, "change", quantity)));
            adjustBatch(Map.of("reason", "first delivery", "lines", lines));
        }
    }

    HttpAnswer adjustBatch(Object body) {
        return host.call(
                "adjustStockBatch", HttpCall.post("/v1/stock/adjustments", body).asAdmin());
    }

    HttpAnswer get(String sku) {
        return host.call("getStock", HttpCall.get("/v1/stock/" + sku).path("sku", sku));
    }

    long available(String sku) {
        return get(sku).number("/available");
    }

    /** On hand and held. */
    List<Long> shelf(String sku) {
        Row row = table.table().find(new Key("STOCK#" + sku, "STOCK")).orElseThrow();
        return List.of(row.number("onHand"), row.number("held"));
    }

    /** On hand and held, added up. */
    List<Long> shelves(List<String> skus) {
        var keys = skus.stream().map(sku -> new Key("STOCK#" + sku, "STOCK")).toList();
        var rows = table.table().findAll(keys).values();
        return List.of(
                rows.stream().mapToLong(row -> row.number("onHand")).sum(),
                rows.stream().mapToLong(row -> row.number("held")).sum());
    }

    boolean reserve(String orderId, List<Wanted> lines) {
        Instant expiresAt = host.clock().instant().plus(Duration.ofMinutes(15));
        return host.deliver(OrderCommands.Reserve.TYPE, orderId, new OrderCommands.Reserve(orderId, expiresAt, lines));
    }

    boolean release(String orderId) {
        return host.deliver(
                OrderCommands.Release.TYPE, orderId, new OrderCommands.Release(orderId, "CANCELLED_BY_CUSTOMER"));
    }

    boolean commit(String orderId) {
        return host.deliver(OrderCommands.Commit.TYPE, orderId, new OrderCommands.Commit(orderId));
    }

    /** What was announced of an order, in its order. */
    List<String> said(String orderId) {
        return host.announced().stream()
                .filter(row -> row.subject().equals(orderId))
                .map(row -> row.type())
                .toList();
    }
}
