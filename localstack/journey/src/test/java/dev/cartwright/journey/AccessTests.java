package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.access.AccessRule;
import dev.cartwright.tools.access.AccessRule.Intruder;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation against everybody who may not call it. */
class AccessTests {

    static List<ApiOperation> operations() {
        return Shop.operations();
    }

    static Stream<ApiOperation> operationsThatNotEverybodyMayCall() {
        return operations().stream().filter(operation -> operation.access() != AccessRule.PUBLIC);
    }

    /** Who may call another one signs each request. */
    static Stream<ApiOperation> operationsWithCredentials() {
        return operations().stream().filter(operation -> operation.access() != AccessRule.SIGNATURE);
    }

    static Stream<ApiOperation> operationsOnAnOrderOfSomebody() {
        return operations().stream()
                .filter(operation -> operation.access() == AccessRule.CUSTOMER_OR_GUEST)
                .filter(operation -> operation.takes("orderId"));
    }

    @ParameterizedTest
    @MethodSource("operationsThatNotEverybodyMayCall")
    void refusesWhoMayNot(ApiOperation operation) {
        List<Intruder> intruders = operation.access().intruders(Shop.entrance());

        assertThat(intruders).isNotEmpty();
        for (Intruder intruder : intruders) {
            var answer = call(operation, Map.of(), intruder.headers());

            assertThat(answer.status()).as(intruder + " got " + answer.body()).isEqualTo(intruder.refusal());
            assertThat(answer.header("content-type")).as(intruder.name()).isEqualTo("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("operationsWithCredentials")
    void admitsWhoMay(ApiOperation operation) {
        AccessRule guard = operation.access();

        var answer = call(operation, Map.of(), guard.credentials(Shop.entrance(), Aws.secret("psp/key")));

        assertThat(answer.status()).as(answer.body()).isNotIn(401, 403).isLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("operationsOnAnOrderOfSomebody")
    void hidesACustomersOrderFromOthers(ApiOperation operation) {
        String id = Orders.order(Shop.customer("ann"), Shop.sellable(1, 500), 1, "tok_approve")
                .at("/orderId");

        assertHidden(operation, id, Shop.customer("bob"));
        assertHidden(operation, id, Headers.NONE);
        assertHidden(operation, id, Headers.NONE.with("Order-Token", "guessed-guessed-guessed-guessed"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnAnOrderOfSomebody")
    void hidesAGuestsOrderFromWhoHasNotItsToken(ApiOperation operation) {
        var mine = Orders.order(Headers.NONE, Shop.sellable(1, 500), 1, "tok_approve");
        var other = Orders.order(Headers.NONE, Shop.sellable(1, 500), 1, "tok_approve");
        String id = mine.at("/orderId");

        assertHidden(operation, id, Headers.NONE);
        assertHidden(operation, id, Headers.NONE.with("Order-Token", other.at("/accessToken")));
        assertHidden(operation, id, Shop.customer("bob"));
        assertThat(call(operation, Map.of("orderId", id), Headers.NONE.with("Order-Token", mine.at("/accessToken")))
                        .status())
                .isEqualTo(200);
    }

    static Stream<ApiOperation> operationsOnACartOfSomebody() {
        return operations().stream().filter(operation -> operation.takes("cartId"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnACartOfSomebody")
    void hidesACartFromOthers(ApiOperation operation) {
        Shop.Answer customers =
                Shop.post("/v1/carts", Map.of(), Shop.customer(Shop.newSku())).require(201);
        Shop.Answer guests = Shop.post("/v1/carts", Map.of(), Headers.NONE).require(201);
        Headers other = Headers.NONE.with("Cart-Token", guests.at("/cartToken"));

        for (Headers stranger :
                List.of(Shop.customer("bob"), Shop.customer("bob").with("Cart-Token", "guessed"))) {
            assertCartHidden(operation, customers, stranger);
            assertCartHidden(operation, guests, stranger);
        }
        if (operation.access() == AccessRule.CUSTOMER_OR_GUEST) {
            assertCartHidden(operation, customers, Headers.NONE);
            assertCartHidden(operation, customers, other);
            assertCartHidden(operation, guests, Headers.NONE);
        }
    }

    private static void assertCartHidden(ApiOperation operation, Shop.Answer cart, Headers headers) {
        var answer =
                call(operation, Map.of("cartId", cart.at("/cartId")), headers.with("If-Match", cart.header("etag")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    }

    @Test
    void ordersNobodyElsesCart() {
        Shop.Answer cart =
                Shop.post("/v1/carts", Map.of(), Shop.customer(Shop.newSku())).require(201);
        var checkout = Map.of("cartId", cart.at("/cartId"), "paymentToken", "tok_approve", "expectedTotal", 0);

        for (Headers stranger : List.of(Shop.customer("bob"), Headers.NONE)) {
            assertThat(Shop.post("/v1/orders", checkout, stranger).status()).isEqualTo(404);
        }
    }

    @Test
    void listsOnlyTheCustomersOwnOrders() {
        String id = Orders.order(Shop.customer("lister"), Shop.sellable(1, 500), 1, "tok_approve")
                .at("/orderId");

        assertThat(Shop.get("/v1/orders", Shop.customer("lister")).body()).contains(id);
        assertThat(Shop.get("/v1/orders", Shop.customer("bob")).require(200).body())
                .doesNotContain(id);
    }

    private static void assertHidden(ApiOperation operation, String orderId, Headers headers) {
        var answer = call(operation, Map.of("orderId", orderId), headers);

        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Secret Lane");
    }

    private static Shop.Answer call(ApiOperation operation, Map<String, String> parameters, Headers headers) {
        return Shop.send(
                operation.method(),
                operation.path(parameters),
                operation.exampleBody(),
                operation.headers().with(headers));
    }
}
