package dev.cartwright.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Contracts;
import dev.cartwright.tools.access.Guard;
import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.access.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that requires an {@code Idempotency-Key}, repeated as clients do and as they must not. */
class IdempotencyTests {

    /** A request that succeeds, and another one to the same path. */
    private record Repeatable(String path, String body, String otherBody, Headers headers) {

        static Repeatable of(String path, Object body, Object otherBody) {
            return new Repeatable(
                    path, Shop.JSON.writeValueAsString(body), Shop.JSON.writeValueAsString(otherBody), Headers.NONE);
        }

        static Repeatable withoutBody(String path) {
            return new Repeatable(path, "", "{}", Headers.NONE);
        }

        Repeatable with(String header, String value) {
            return new Repeatable(path, body, otherBody, headers.with(header, value));
        }
    }

    private static final Map<String, Supplier<Repeatable>> CASES = Map.ofEntries(
            entry("createProduct", () -> {
                String sku = Shop.newSku();
                return Repeatable.of("/v1/products", Shop.product(sku, 100, "One"), Shop.product(sku, 100, "Two"));
            }),
            entry("changeProduct", () -> {
                String sku = Shop.newSku();
                var draft = Shop.draft(sku, 100);
                return Repeatable.of(
                                "/v1/products/" + draft.at("/productId"),
                                Shop.product(sku, 200, "One"),
                                Shop.product(sku, 300, "Two"))
                        .with("If-Match", draft.header("etag"));
            }),
            entry("publishProduct", () -> Repeatable.withoutBody("/v1/products/" + draft() + "/publication")),
            entry("archiveProduct", () -> Repeatable.withoutBody("/v1/products/" + draft() + "/archival")),
            entry(
                    "adjustStock",
                    () -> Repeatable.of(
                            "/v1/stock/" + Shop.newSku() + "/adjustments",
                            Map.of("change", 3, "reason", "Counted"),
                            Map.of("change", 4, "reason", "Counted"))),
            entry("adjustStockBatch", () -> {
                var lines = List.of(Map.of("sku", Shop.newSku(), "change", 3));
                return Repeatable.of(
                        "/v1/stock/adjustments",
                        Map.of("lines", lines, "reason", "Counted"),
                        Map.of("lines", lines, "reason", "Counted again"));
            }),
            entry("placeOrder", () -> {
                String sku = Shop.sellable(5, 100);
                return Repeatable.of(
                        "/v1/orders", Orders.basket(sku, 1, "tok_approve"), Orders.basket(sku, 2, "tok_approve"));
            }),
            entry(
                    "cancelOrder",
                    () -> Repeatable.withoutBody("/v1/orders/"
                            + Orders.order("ann", Shop.sellable(1, 100), 1, "tok_approve") + "/cancellation")),
            entry(
                    "shipOrder",
                    () -> Repeatable.withoutBody(
                            "/v1/orders/" + Orders.confirmed(Shop.sellable(1, 100)) + "/shipment")),
            entry("refundPayment", () -> {
                String id = captured();
                return Repeatable.of("/v1/payments/" + id + "/refunds", refund(10), refund(20));
            }),
            entry("createAuthorization", () -> {
                String reference = UUID.randomUUID().toString();
                return Repeatable.of(
                        "/v1/psp/authorizations", authorization(reference, 100), authorization(reference, 200));
            }),
            entry("captureAuthorization", () -> Repeatable.withoutBody(authorized() + "/captures")),
            entry("voidAuthorization", () -> Repeatable.withoutBody(authorized() + "/voids")),
            entry("refundAuthorization", () -> {
                String path = authorized();
                Shop.send("POST", path + "/captures", "", Shop.merchant().withKey())
                        .require(200);
                String reference = UUID.randomUUID().toString();
                return Repeatable.of(
                        path + "/refunds",
                        Map.of("amount", money(10), "reference", reference),
                        Map.of("amount", money(20), "reference", reference));
            }));

    static Stream<Operation> operations() {
        return Shop.operations().stream().filter(operation -> operation.requires("Idempotency-Key"));
    }

    @Test
    void coversEveryOperationThatTakesAKey() {
        Contracts.requireSame(CASES.keySet(), operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void doesTheSameRequestOnce(Operation operation) {
        Repeatable request = repeatable(operation);
        Headers ours = request.headers().with(credentials(operation, "")).withKey();

        var first = send(operation, request, request.body(), ours);
        var again = send(operation, request, request.body(), ours);
        var other = send(operation, request, request.otherBody(), ours);
        Tables.forgetAnswer(
                operation, subject(operation), request.path(), ours.values().getOrDefault("Idempotency-Key", ""));
        var during = send(operation, request, request.body(), ours);

        assertThat(first.status()).as(first.body()).isBetween(200, 299);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(meaningful(again)).isEqualTo(meaningful(first));
        assertRefused(other, 422, "idempotency-key-reused");
        assertRefused(during, 409, "request-in-flight");
        assertThat(during.header("retry-after")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wantsAKey(Operation operation) {
        Headers without = operation.headers().with(credentials(operation, "")).without("Idempotency-Key");

        var answer = Shop.send(operation.method(), operation.path(Map.of()), operation.exampleBody(), without);
        var tooShort = Shop.send(
                operation.method(),
                operation.path(Map.of()),
                operation.exampleBody(),
                without.with("Idempotency-Key", "short"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(tooShort.status()).as(tooShort.body()).isEqualTo(400);
    }

    /** There is one merchant only. */
    static Stream<Operation> operationsOfManyCallers() {
        return operations().filter(operation -> Guard.OF.get(operation.id()) != Guard.MERCHANT);
    }

    @ParameterizedTest
    @MethodSource("operationsOfManyCallers")
    void keepsTheKeysOfCallersApart(Operation operation) {
        Repeatable request = repeatable(operation);
        Headers key = request.headers().withKey();

        var mine = send(operation, request, request.body(), key.with(credentials(operation, "")));
        var theirs = send(operation, request, request.otherBody(), key.with(credentials(operation, "-2")));

        assertThat(mine.status()).as(mine.body()).isBetween(200, 299);
        assertThat(theirs.body()).doesNotContain("idempotency-key-reused", "request-in-flight");
    }

    private static Repeatable repeatable(Operation operation) {
        Supplier<Repeatable> request = CASES.get(operation.id());
        if (request == null) {
            throw new AssertionError("say how to repeat " + operation);
        }
        return request.get();
    }

    private static Headers credentials(Operation operation, String who) {
        return switch (Guard.OF.getOrDefault(operation.id(), Guard.PUBLIC)) {
            case CUSTOMER_OR_GUEST -> Shop.customer("ann" + who);
            case ADMIN -> Shop.as("admin-1" + who, "admin");
            case SERVICE -> Shop.as("parcels" + who, "service");
            case MERCHANT -> Shop.merchant();
            case PUBLIC, CUSTOMER, SIGNATURE -> throw new AssertionError("nobody repeats " + operation);
        };
    }

    private static String subject(Operation operation) {
        return switch (Guard.OF.getOrDefault(operation.id(), Guard.PUBLIC)) {
            case CUSTOMER_OR_GUEST -> "ann";
            case ADMIN -> "admin-1";
            case SERVICE -> "parcels";
            case MERCHANT -> "merchant";
            case PUBLIC, CUSTOMER, SIGNATURE -> "";
        };
    }

    private static Shop.Answer send(Operation operation, Repeatable request, String body, Headers headers) {
        return Shop.send(operation.method(), request.path(), body, headers.json());
    }

    /** The status and what a client acts on. */
    private static List<String> meaningful(Shop.Answer answer) {
        return Stream.concat(
                        Stream.of(Integer.toString(answer.status())),
                        Stream.of("location", "etag", "content-type", "cache-control")
                                .map(answer::header))
                .toList();
    }

    private static void assertRefused(Shop.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
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
