package dev.cartwright.journey;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A request that succeeds, and another one to the same path. */
record RepeatableRequest(String path, String body, String otherBody, Headers headers) {

    /** One of each operation that requires a key, made when it is asked for. */
    static final Map<String, Supplier<RepeatableRequest>> CASES = Map.ofEntries(
            entry("createProduct", () -> {
                String sku = Shop.newSku();
                return of("/v1/products", Shop.product(sku, 100, "One"), Shop.product(sku, 100, "Two"));
            }),
            entry("changeProduct", () -> {
                String sku = Shop.newSku();
                var draft = Shop.draft(sku, 100);
                return of(
                                "/v1/products/" + draft.at("/productId"),
                                Shop.product(sku, 200, "One"),
                                Shop.product(sku, 300, "Two"))
                        .with("If-Match", draft.header("etag"));
            }),
            entry("publishProduct", () -> withoutBody("/v1/products/" + draft() + "/publication")),
            entry("archiveProduct", () -> withoutBody("/v1/products/" + draft() + "/archival")),
            entry(
                    "adjustStock",
                    () -> of(
                            "/v1/stock/" + Shop.newSku() + "/adjustments",
                            Map.of("change", 3, "reason", "Counted"),
                            Map.of("change", 4, "reason", "Counted"))),
            entry("adjustStockBatch", () -> {
                var lines = List.of(Map.of("sku", Shop.newSku(), "change", 3));
                return of(
                        "/v1/stock/adjustments",
                        Map.of("lines", lines, "reason", "Counted"),
                        Map.of("lines", lines, "reason", "Counted again"));
            }),
            entry("placeOrder", () -> {
                String sku = Shop.sellable(5, 100);
                return of("/v1/orders", Orders.basket(sku, 1, "tok_approve"), Orders.basket(sku, 2, "tok_approve"));
            }),
            entry(
                    "cancelOrder",
                    () -> withoutBody("/v1/orders/" + Orders.order("ann", Shop.sellable(1, 100), 1, "tok_approve")
                            + "/cancellation")),
            entry(
                    "shipOrder",
                    () -> withoutBody("/v1/orders/" + Orders.confirmed(Shop.sellable(1, 100)) + "/shipment")),
            entry("refundPayment", () -> {
                String id = captured();
                return of("/v1/payments/" + id + "/refunds", refund(10), refund(20));
            }),
            entry("createAuthorization", () -> {
                String reference = UUID.randomUUID().toString();
                return of("/v1/psp/authorizations", authorization(reference, 100), authorization(reference, 200));
            }),
            entry("captureAuthorization", () -> withoutBody(authorized() + "/captures")),
            entry("voidAuthorization", () -> withoutBody(authorized() + "/voids")),
            entry("refundAuthorization", () -> {
                String path = authorized();
                Shop.send("POST", path + "/captures", "", Shop.merchant().withKey())
                        .require(200);
                String reference = UUID.randomUUID().toString();
                return of(
                        path + "/refunds",
                        Map.of("amount", money(10), "reference", reference),
                        Map.of("amount", money(20), "reference", reference));
            }));

    private static RepeatableRequest of(String path, Object body, Object otherBody) {
        return new RepeatableRequest(
                path, Shop.JSON.writeValueAsString(body), Shop.JSON.writeValueAsString(otherBody), Headers.NONE);
    }

    private static RepeatableRequest withoutBody(String path) {
        return new RepeatableRequest(path, "", "{}", Headers.NONE);
    }

    private RepeatableRequest with(String header, String value) {
        return new RepeatableRequest(path, body, otherBody, headers.with(header, value));
    }

    static RepeatableRequest of(ApiOperation operation) {
        Supplier<RepeatableRequest> request = CASES.get(operation.id());
        if (request == null) {
            throw new AssertionError("say how to repeat " + operation);
        }
        return request.get();
    }

    /** @param who is added to the name of the caller */
    static Headers credentials(ApiOperation operation, String who) {
        return switch (operation.access()) {
            case CUSTOMER_OR_GUEST -> Shop.customer("ann" + who);
            case ADMIN -> Shop.as("admin-1" + who, "admin");
            case SERVICE -> Shop.as("parcels" + who, "service");
            case KEY -> Shop.merchant();
            case PUBLIC, CUSTOMER, SIGNATURE -> throw new AssertionError("nobody repeats " + operation);
        };
    }

    /** The name of that caller. */
    static String subject(ApiOperation operation) {
        return switch (operation.access()) {
            case CUSTOMER_OR_GUEST -> "ann";
            case ADMIN -> "admin-1";
            case SERVICE -> "parcels";
            case KEY -> "merchant";
            case PUBLIC, CUSTOMER, SIGNATURE -> "";
        };
    }

    private static String draft() {
        return Shop.draft(Shop.newSku(), 100).at("/productId");
    }

    private static String captured() {
        String id = Orders.confirmed(Shop.sellable(1, 100));
        Orders.ship(id);
        await().atMost(Shop.PATIENCE).until(() -> Money.paymentState(id).equals("CAPTURED"));
        return id;
    }

    private static Map<String, Object> money(long minor) {
        return Map.of("amountMinor", minor, "currency", "GBP");
    }

    private static Map<String, Object> refund(long minor) {
        return Map.of("amount", money(minor), "reason", "A cup arrived broken");
    }

    private static Map<String, Object> authorization(String reference, long minor) {
        return Map.of("amount", money(minor), "token", "tok_approve", "reference", reference);
    }

    /** The path of a new authorization. */
    private static String authorized() {
        var made = Shop.post(
                        "/v1/psp/authorizations",
                        authorization(UUID.randomUUID().toString(), 100),
                        Shop.merchant())
                .require(201);
        return "/v1/psp/authorizations/" + made.at("/authorizationId");
    }
}
