package dev.cartwright.order.function;

import static dev.cartwright.order.function.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import dev.cartwright.order.domain.OrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts that become orders. */
class CartCheckoutTests {

    private static final String TOKEN = "TKN7ZK3M8Q2V5X1C9B4N6H0J7F3D2S8A";

    private final Shop shop = new Shop();

    @BeforeEach
    void fillCarts() {
        shop.carts.complete("crt_ann", "MUG-SAND", 2);
        shop.carts.complete("crt_guest", "TEA-TIN", 1);
        shop.carts.ofGuest("crt_guest", TOKEN);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static Map<String, Object> body(String cart, long total) {
        return Map.of("cartId", cart, "paymentToken", "tok_approve", "expectedTotal", total);
    }

    private HttpAnswer annOrders(long total) {
        return shop.place(Shop.withToken(order(body("crt_ann", total)), "ann"));
    }

    private static HttpCall guestOrders(String token) {
        return order(body("crt_guest", 450)).header("Cart-Token", token);
    }

    @Test
    void makesACartAnOrder() {
        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        OrderPlaced placed = shop.host.lastAnnounced(OrderPlaced.TYPE);
        assertThat(placed.cartId()).isEqualTo("crt_ann");
        assertThat(placed.lines()).extracting(OrderPlaced.Line::sku).containsExactly("MUG-SAND");
        HttpAnswer shown = shop.shown(new OrderId(answer.at("/orderId")));
        assertThat(shown.at("/email")).isEqualTo("ann@example.org");
        assertThat(shown.at("/shippingAddress/city")).isEqualTo("Leeds");
    }

    @Test
    void pricesWhatTheCartSays() {
        Map<String, Object> cart = shop.carts.complete("crt_ann", "MUG-SAND", 2);
        cart.put("codes", List.of("TEN"));
        cart.put("shippingMethod", "express");
        cart.put("vatNumber", "GB123456789");
        cart.put("currency", "GBP");

        annOrders(2598);

        assertThat(shop.pricing.asked().getFirst().body()).hasToString("""
                {"lines":[{"sku":"MUG-SAND","quantity":2}],"codes":["TEN"],"currency":"GBP",\
                "destination":{"country":"GB","postalCode":"LS1 4AP"},"shippingMethod":"express","vatNumber":"GB123456789"}""");
        assertThat(shop.pricing.asked().getFirst().header("Authorization")).isEqualTo("Bearer token-of-ann");
    }

    @Test
    void asksForACartWithoutItsQuote() {
        annOrders(2598);

        assertThat(shop.carts.asked()).extracting(FakeNeighbour.Asked::query).containsExactly("quote=none");
    }

    @Test
    void keepsWhatAnInvoiceNeeds() {
        Map<String, Object> cart = shop.carts.complete("crt_ann", "MUG-SAND", 2);
        cart.put("billingAddress", Shop.billingAddress());
        cart.put("vatNumber", "GB123456789");

        HttpAnswer shown = shop.shown(new OrderId(annOrders(2598).at("/orderId")));

        assertThat(shown.at("/billingAddress/name")).isEqualTo("Lee & Sons");
        assertThat(shown.at("/vatNumber")).isEqualTo("GB123456789");
    }

    @Test
    void answersASecondCheckoutWithTheSameOrder() {
        HttpAnswer first = annOrders(2598);
        shop.carts.fails(503);

        HttpAnswer second = annOrders(2598);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.at("/orderId")).isEqualTo(first.at("/orderId"));
        assertThat(shop.host.announcedTypes()).containsExactly("OrderPlaced.v1", "ReserveStock.v1");
    }

    @Test
    void opensAGuestsOrderWithTheCartsToken() {
        HttpAnswer first = shop.place(guestOrders(TOKEN));
        HttpAnswer second = shop.place(guestOrders(TOKEN));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.at("/orderId")).isEqualTo(first.at("/orderId"));
        assertThat(List.of(first.at("/accessToken"), second.at("/accessToken"))).containsOnly(TOKEN);
        HttpAnswer shown = shop.host.call(
                "getOrder", shop.get(new OrderId(first.at("/orderId"))).header("Order-Token", TOKEN));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shop.rows("ORDER#")).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"WRONG", "''", "'a b'", "'\u00fc'"})
    void doesNotKnowACartOfSomebodyElse(String token) {
        HttpAnswer foreign = shop.place(guestOrders(token));
        HttpAnswer unknown = shop.place(Shop.withToken(order(body("crt_none", 450)), "ann"));

        assertThat(foreign.statusCode() + " " + foreign.problem()).isEqualTo("404 not-found");
        assertThat(unknown.statusCode() + " " + unknown.problem()).isEqualTo("404 not-found");
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void showsNobodyElseTheOrderOfACart() {
        shop.place(guestOrders(TOKEN));

        HttpAnswer wrong = shop.place(guestOrders("WRONG"));
        HttpAnswer merged = shop.place(Shop.withToken(guestOrders(TOKEN), "bob"));

        assertThat(wrong.statusCode() + " " + wrong.problem()).isEqualTo("404 not-found");
        assertThat(merged.statusCode() + " " + merged.problem()).isEqualTo("409 cart-ordered");
    }

    @Test
    void refusesACartThatSaysItIsOrdered() {
        shop.carts.complete("crt_ann", "MUG-SAND", 2).put("state", "ORDERED");

        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 cart-ordered");
    }

    @Test
    void refusesAnEmptyCart() {
        shop.carts.complete("crt_ann", "MUG-SAND", 2).put("lines", List.of());

        HttpAnswer answer = annOrders(0);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 cart-empty");
        assertThat(shop.pricing.asked()).isEmpty();
    }

    @Test
    void saysWhatAnIncompleteCartNeeds() {
        Map<String, Object> cart = shop.carts.complete("crt_ann", "MUG-SAND", 2);
        cart.remove("email");
        cart.put("requirements", List.of("email"));

        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 cart-incomplete");
        assertThat(answer.at("/requirements/0")).isEqualTo("email");
        assertThat(shop.pricing.asked()).isEmpty();
    }

    @Test
    void saysWhatACartCostsNow() {
        HttpAnswer answer = annOrders(2600);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 total-changed");
        assertThat(answer.number("/quote/lines/0/unitPrice")).isEqualTo(1299);
        assertThat(shop.rows("CART#") + shop.rows("ORDER#")).isEqualTo("[][]");
    }

    @Test
    void saysWhatACartCostsNowInAnotherCurrency() {
        var body = new HashMap<>(body("crt_ann", 2598));
        body.put("expectedCurrency", "EUR");

        HttpAnswer answer = shop.place(Shop.withToken(order(body), "ann"));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 total-changed");
    }

    @Test
    void namesTheSkuOfACartThatIsNotSold() {
        shop.carts.complete("crt_ann", "OLD-MUG", 1);

        HttpAnswer answer = annOrders(0);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 not-for-sale");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/cartId");
        assertThat(answer.at("/errors/0/detail")).startsWith("OLD-MUG: ");
    }

    @Test
    void saysThatTheAddressOfACartLacksTheRegion() {
        shop.pricing.complains("region-needed", "$.destination.region");

        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 region-needed");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/cartId");
    }

    @Test
    void asksForANewTokenIfTheOldOneExpiredMeanwhile() {
        shop.carts.fails(401);

        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    void writesNothingWhileCartsAreAway() {
        shop.carts.fails(503);

        HttpAnswer answer = annOrders(2598);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void takesACartOrLinesAndNotBoth() {
        var both = new HashMap<>(Shop.body(List.of(Shop.line("MUG-SAND", 1))));
        both.putAll(Map.of("cartId", "crt_ann", "codes", List.of("TEN"), "billingAddress", Shop.billingAddress()));

        HttpAnswer answer = shop.place(Shop.withToken(order(both), "ann"));
        HttpAnswer neither = shop.place(order(Map.of("paymentToken", "tok_approve")));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 invalid-body");
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/expectedTotal", "/lines", "/email", "/shippingAddress", "/billingAddress", "/codes");
        assertThat(neither.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/lines", "/email", "/shippingAddress");
    }
}
