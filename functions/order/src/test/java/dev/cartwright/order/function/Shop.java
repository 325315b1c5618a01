package dev.cartwright.order.function;

import dev.cartwright.kit.call.ServiceDirectory;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import dev.cartwright.order.OrderApplication;
import dev.cartwright.order.domain.OrderId;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Orders' functions on a real table, with a pricing that sells mugs and tea, and with carts. */
final class Shop implements AutoCloseable {

    final FakePricing pricing = new FakePricing()
            .sells("MUG-SAND", 1299)
            .sells("TEA-TIN", 450)
            .refuses("OLD-MUG", "not-for-sale")
            .refuses("US-MUG", "no-price-here");
    final FakeCarts carts = new FakeCarts();
    final TestHost host = TestHost.of(new OrderApplication(), LocalTable.fresh("gsi1", "gsi2", "gsi3"), "order")
            .with(wiring -> wiring.bean(ServiceDirectory.class, beans -> this::address));

    private URI address(String service) {
        return switch (service) {
            case "pricing" -> pricing.address();
            case "cart" -> carts.address();
            default -> throw new IllegalArgumentException(service);
        };
    }

    static Map<String, Object> line(String sku, Object quantity) {
        return Map.of("sku", sku, "quantity", quantity);
    }

    static Map<String, Object> body(List<Map<String, Object>> lines) {
        return Map.of(
                "lines",
                lines,
                "email",
                "ann@example.org",
                "shippingAddress",
                address(),
                "paymentToken",
                "tok_approve");
    }

    static Map<String, Object> address() {
        return Map.of(
                "name", "Ann Lee", "line1", "1 High Street", "city", "Leeds", "postalCode", "LS1 4AP", "country", "GB");
    }

    static Map<String, Object> billingAddress() {
        return Map.of(
                "name", "Lee & Sons", "line1", "2 Bank", "city", "York", "postalCode", "YO1 7HH", "country", "GB");
    }

    static HttpCall order(Object body) {
        return HttpCall.post("/v1/orders", body);
    }

    static HttpCall aMug() {
        return order(body(List.of(line("MUG-SAND", 1))));
    }

    /** As a customer whose token the function sees, too, as it does behind the gateway. */
    static HttpCall withToken(HttpCall call, String customer) {
        return call.asCustomer(customer).header("Authorization", "Bearer token-of-" + customer);
    }

    HttpAnswer place(HttpCall call) {
        return host.call("placeOrder", call);
    }

    /** Places an order of ann's for one mug. */
    OrderId placed() {
        return new OrderId(place(aMug().asCustomer("ann")).at("/orderId"));
    }

    OrderId confirmed() {
        OrderId id = placed();
        stockReserved(id);
        paymentAuthorized(id);
        return id;
    }

    boolean stockReserved(OrderId id) {
        return host.deliver(
                InventoryEvents.StockReserved.TYPE, id.value(), new InventoryEvents.StockReserved(id.value()));
    }

    boolean paymentAuthorized(OrderId id) {
        return host.deliver(
                PaymentEvents.PaymentAuthorized.TYPE, id.value(), new PaymentEvents.PaymentAuthorized(id.value()));
    }

    boolean promotionsRedeemed(OrderId id) {
        return host.deliver(
                PricingEvents.PromotionsRedeemed.TYPE, id.value(), new PricingEvents.PromotionsRedeemed(id.value()));
    }

    boolean promotionsRefused(OrderId id) {
        return host.deliver(
                PricingEvents.PromotionsRefused.TYPE, id.value(), new PricingEvents.PromotionsRefused(id.value()));
    }

    /** The order as ann sees it. */
    HttpAnswer shown(OrderId id) {
        return host.call("getOrder", get(id).asCustomer("ann"));
    }

    HttpCall get(OrderId id) {
        return HttpCall.get("/v1/orders/" + id).path("orderId", id.value());
    }

    HttpCall cancellation(OrderId id) {
        return HttpCall.post("/v1/orders/" + id + "/cancellation").path("orderId", id.value());
    }

    HttpCall shipment(OrderId id) {
        return HttpCall.post("/v1/orders/" + id + "/shipment").path("orderId", id.value());
    }

    /** Status and, where there is one, reason, as ann sees them. */
    String status(OrderId id) {
        HttpAnswer answer = shown(id);
        return (answer.at("/status") + " " + answer.at("/reason")).strip();
    }

    List<String> announcedSince(int before) {
        List<String> types = host.announcedTypes();
        return types.subList(before, types.size());
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
        pricing.close();
        carts.close();
    }
}
