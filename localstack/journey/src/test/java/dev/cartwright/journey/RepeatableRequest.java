package dev.cartwright.journey;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request that succeeds, and another one to the same path.
 *
 * @param owner the customer who sends it; if there is none, whoever may call the operation
 */
record RepeatableRequest(String path, String body, String otherBody, Headers headers, Optional<String> owner) {

    private static final Map<String, Supplier<RepeatableRequest>> OF_ORDERS = Map.ofEntries(
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

    /** One of each operation that requires a key, made when it is asked for. */
    static final Map<String, Supplier<RepeatableRequest>> CASES = Stream.of(
                    OF_ORDERS, CartRequests.CASES, PricingRequests.CASES)
            .flatMap(cases -> cases.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    static RepeatableRequest of(String path, Object body, Object otherBody) {
        return new RepeatableRequest(
                path,
                Shop.JSON.writeValueAsString(body),
                Shop.JSON.writeValueAsString(otherBody),
                Headers.NONE,
                Optional.empty());
    }

    static RepeatableRequest withoutBody(String path) {
        return new RepeatableRequest(path, "", "{}", Headers.NONE, Optional.empty());
    }

    RepeatableRequest with(String header, String value) {
        return new RepeatableRequest(path, body, otherBody, headers.with(header, value), owner);
    }

    RepeatableRequest by(String customer) {
        return new RepeatableRequest(path, body, otherBody, headers, Optional.of(customer));
    }

    static RepeatableRequest of(ApiOperation operation) {
        Supplier<RepeatableRequest> request = CASES.get(operation.id());
        if (request == null) {
            throw new AssertionError("say how to repeat " + operation);
        }
        return request.get();
    }

    /** @param who is added to the name of the caller */
    Headers credentials(ApiOperation operation, String who) {
        return owner.map(customer -> Shop.customer(customer + who)).orElseGet(() -> caller(operation, who));
    }

    /** The name of the caller. */
    String subject(ApiOperation operation) {
        return owner.orElseGet(() -> name(operation));
    }

    /** @param who is added to the name of the caller */
    static Headers caller(ApiOperation operation, String who) {
        String name = name(operation) + who;
        return switch (operation.access()) {
            case CUSTOMER, CUSTOMER_OR_GUEST -> Shop.customer(name);
            case ADMIN -> Shop.as(name, "admin");
            case SERVICE -> Shop.as(name, "service");
            case KEY -> Shop.merchant();
            case PUBLIC, SIGNATURE -> throw new AssertionError("nobody repeats " + operation);
        };
    }

    private static String name(ApiOperation operation) {
        return switch (operation.access()) {
            case CUSTOMER, CUSTOMER_OR_GUEST -> "ann";
            case ADMIN -> "admin-1";
            case SERVICE -> "parcels";
            case KEY -> "merchant";
            case PUBLIC, SIGNATURE -> "";
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
