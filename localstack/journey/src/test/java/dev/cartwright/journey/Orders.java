package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What customers and parcels do with orders. */
final class Orders {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private static final String PAST = "2026-01-01T00:00:00.000Z";

    private Orders() {}

    static Map<String, Object> basket(String sku, int quantity, String paymentToken) {
        return Map.of(
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity)),
                "email",
                "ann@example.com",
                "shippingAddress",
                Map.of(
                        "name", "Ann Example",
                        "line1", "12 Secret Lane",
                        "city", "Leeds",
                        "postalCode", "LS1 4AB",
                        "country", "GB"),
                "paymentToken",
                paymentToken);
    }

    /** The same with the code of a promotion. */
    static Map<String, Object> basket(String sku, int quantity, String paymentToken, String code) {
        var basket = new HashMap<>(basket(sku, quantity, paymentToken));
        basket.put("codes", List.of(code));
        return basket;
    }

    static Shop.Answer order(Headers who, String sku, int quantity, String paymentToken) {
        return Shop.post("/v1/orders", basket(sku, quantity, paymentToken), who).require(202);
    }

    /** Places a customer's order and gives its id. */
    static String order(String customer, String sku, int quantity, String paymentToken) {
        return order(Shop.customer(customer), sku, quantity, paymentToken).at("/orderId");
    }

    /** Says that the order's parcel left. */
    static void ship(String orderId) {
        Shop.send(
                        "POST",
                        "/v1/orders/" + orderId + "/shipment",
                        "",
                        Shop.as("parcels", "service").withKey())
                .require(200);
    }

    static void cancel(String customer, String orderId) {
        Shop.send(
                        "POST",
                        "/v1/orders/" + orderId + "/cancellation",
                        "",
                        Shop.customer(customer).withKey())
                .require(200);
    }

    /** Places ann's order for one of a thing and waits until it is confirmed. */
    static String confirmed(String sku) {
        String id = order("ann", sku, 1, "tok_approve");
        assertThat(ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
        return id;
    }

    /** Lets the order wait for an answer too long, and looks after it. */
    static void remind(String orderId) {
        makeOverdue(orderId);
        Sweeps.fire("order", "sweepOrders", Instant.now());
    }

    /** Lets the order wait for an answer too long. */
    static void makeOverdue(String orderId) {
        Tables.set("order", "ORDER#" + orderId, "ORDER", Map.of("dueAt", PAST, "gsi2sk", PAST + "#" + orderId));
    }

    /** Lets the time be over for which the order's goods are held. */
    static void endTheHold(String orderId) {
        Tables.set(
                "inventory",
                "RESERVATION#" + orderId,
                "RESERVATION",
                Map.of("heldUntil", PAST, "gsi1sk", PAST + "#" + orderId));
    }

    /** Waits until the order is neither waiting for stock nor for payment. */
    static JsonNode ended(String customer, String orderId) {
        return ended(orderId, Shop.customer(customer));
    }

    static JsonNode ended(String orderId, Headers who) {
        return await().atMost(Shop.PATIENCE)
                .pollInterval(iterative(Orders::longer, SHORTEST_PAUSE))
                .until(() -> Shop.get("/v1/orders/" + orderId, who), Orders::tellsTheEnd)
                .json();
    }

    /** As a polite client: the first look soon, the later ones farther apart. */
    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    private static boolean tellsTheEnd(Shop.Answer order) {
        return order.status() == 200 && !order.at("/status").equals("PLACED");
    }
}
