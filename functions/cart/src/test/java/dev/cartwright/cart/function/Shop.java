package dev.cartwright.cart.function;

import dev.cartwright.cart.CartApplication;
import dev.cartwright.cart.function.OrderEvents.OrderPlaced;
import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Carts' functions on a real table, with neighbours that have mugs and tea. */
final class Shop implements AutoCloseable {

    final FakeNeighbours neighbours =
            new FakeNeighbours().sells("MUG-SAND", 1299, 240).sells("TEA-TIN", 450, 3);
    final TestHost host = TestHost.of(new CartApplication(), LocalTable.fresh("gsi1"), "cart")
            .with(wiring -> wiring.bean(ServiceDirectory.class, beans -> service -> neighbours.address()));

    static Map<String, Object> line(String sku, int quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    static List<Map<String, Object>> lines(int count, int quantity) {
        return IntStream.range(0, count).mapToObj(n -> line(sku(n), quantity)).toList();
    }

    static String sku(int n) {
        return "LONG-SKU-OF-A-LARGE-SHOP-THAT-COUNTS-ITS-GOODS-BY-NUMBERS-%05d".formatted(n);
    }

    static Map<String, Object> address() {
        return Map.of(
                "name", "Ann Lee", "line1", "1 High Street", "city", "Leeds", "postalCode", "LS1 4AP", "country", "GB");
    }

    static Map<String, Object> details() {
        return Map.of("email", "ann@example.org", "consent", true, "shippingAddress", address());
    }

    static HttpCall create(Object... lines) {
        return HttpCall.post("/v1/carts", Map.of("lines", Arrays.asList(lines)));
    }

    HttpAnswer created(HttpCall call) {
        return host.call("createCart", call);
    }

    /** A cart of ann's with a mug. */
    String anns() {
        return created(create(line("MUG-SAND", 1)).asCustomer("ann")).at("/cartId");
    }

    static HttpCall get(String id) {
        return HttpCall.get("/v1/carts/" + id).path("cartId", id);
    }

    static HttpCall addition(String id, String sku, int quantity) {
        return HttpCall.post("/v1/carts/" + id + "/lines", line(sku, quantity)).path("cartId", id);
    }

    static HttpCall replacement(String id, List<Map<String, Object>> lines) {
        return HttpCall.put("/v1/carts/" + id + "/lines", Map.of("lines", lines))
                .path("cartId", id);
    }

    static HttpCall change(String id, String sku, int quantity) {
        return HttpCall.put("/v1/carts/" + id + "/lines/" + sku, Map.of("quantity", quantity))
                .path("cartId", id)
                .path("sku", sku);
    }

    static HttpCall removal(String id, String sku) {
        return HttpCall.delete("/v1/carts/" + id + "/lines/" + sku)
                .path("cartId", id)
                .path("sku", sku);
    }

    static HttpCall detailing(String id, Object details) {
        return HttpCall.put("/v1/carts/" + id + "/details", details)
                .path("cartId", id)
                .header("If-Match", "*");
    }

    static HttpCall merge(String id) {
        return HttpCall.post("/v1/carts/" + id + "/merge").path("cartId", id);
    }

    static HttpCall deletion(String id) {
        return HttpCall.delete("/v1/carts/" + id).path("cartId", id);
    }

    /** Of all that the cart has, unless it is said of what. */
    boolean ordered(String cartId, String orderId, OrderPlaced.Line... lines) {
        List<OrderPlaced.Line> ordered = lines.length == 0 ? null : List.of(lines);
        return host.deliver(OrderPlaced.TYPE, orderId, new OrderPlaced(orderId, cartId, ordered));
    }

    /** Codes of the messages, with their paths. */
    static List<String> messages(HttpAnswer answer) {
        return answer.json()
                .path("messages")
                .valueStream()
                .map(message -> (message.path("code").asString() + " "
                                + message.path("path").asString(""))
                        .strip())
                .toList();
    }

    static List<String> requirements(HttpAnswer answer) {
        return answer.json()
                .path("requirements")
                .valueStream()
                .map(requirement -> requirement.asString())
                .toList();
    }

    /** So many hours later, after the sweep. */
    void later(int hours) {
        host.clock().forward(Duration.ofHours(hours));
        host.tick("sweepCarts");
    }

    /** All rows whose partition starts so, as text. */
    String rows(String partition) {
        return host.table().client().scan(scan -> scan.tableName(host.table().name())).items().stream()
                .map(Row::of)
                .filter(row -> row.text("pk").startsWith(partition))
                .map(Row::attributes)
                .toList()
                .toString();
    }

    @Override
    public void close() {
        neighbours.close();
    }
}
