package dev.cartwright.order.function;

import static dev.cartwright.order.function.Shop.aMug;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.order.domain.OrderId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees an order and may cancel it. */
class OwnOrderTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer get(HttpCall call) {
        return shop.host.call("getOrder", call);
    }

    private static OrderId id(HttpAnswer placed) {
        return new OrderId(placed.at("/orderId"));
    }

    @Test
    void showsAnOrderToItsCustomer() {
        OrderId id = shop.placed();

        HttpAnswer answer = get(shop.get(id).asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.at("/email")).isEqualTo("ann@example.org");
        assertThat(answer.at("/shippingAddress/city")).isEqualTo("Leeds");
        assertThat(answer.at("/lines/0/sku")).isEqualTo("MUG-SAND");
        assertThat(answer.number("/lines/0/lineTotal/amountMinor")).isEqualTo(1299);
        assertThat(answer.at("/history/0/step")).isEqualTo("AWAITING_STOCK");
        assertThat(answer.body()).doesNotContain("tok_approve");
    }

    @Test
    void showsAnyOrderToAnAdmin() {
        OrderId id = shop.placed();

        assertThat(get(shop.get(id).asAdmin()).statusCode()).isEqualTo(200);
    }

    @Test
    void showsAGuestsOrderToWhoHoldsItsToken() {
        HttpAnswer placed = shop.place(aMug());

        HttpAnswer answer = get(shop.get(id(placed)).header("Order-Token", placed.at("/accessToken")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void hidesAnOrderFromEverybodyElse() {
        OrderId anns = shop.placed();
        HttpAnswer guests = shop.place(aMug());
        HttpAnswer otherGuests = shop.place(aMug());

        assertThat(List.of(
                        get(shop.get(anns).asCustomer("bob")),
                        get(shop.get(anns)),
                        get(shop.get(anns).asGuest().header("Order-Token", guests.at("/accessToken"))),
                        get(shop.get(id(guests))),
                        get(shop.get(id(guests)).header("Order-Token", otherGuests.at("/accessToken"))),
                        get(shop.get(id(guests)).asCustomer("ann")),
                        get(shop.get(new OrderId("ord_UNKNOWN")).asCustomer("ann"))))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(404);
    }

    @Test
    void saysNotModifiedWhileNothingMoved() {
        OrderId id = shop.placed();
        String etag = get(shop.get(id).asCustomer("ann")).etag();

        HttpAnswer same = get(shop.get(id).asCustomer("ann").header("If-None-Match", etag));
        shop.stockReserved(id);
        HttpAnswer moved = get(shop.get(id).asCustomer("ann").header("If-None-Match", etag));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(moved.statusCode()).isEqualTo(200);
    }

    @Test
    void listsOnlyACustomersOwnOrdersNewestFirst() {
        List<String> anns =
                IntStream.range(0, 3).mapToObj(n -> shop.placed().value()).toList();
        shop.place(aMug().asCustomer("bob"));

        HttpAnswer first = shop.host.call(
                "listOrders", HttpCall.get("/v1/orders").query("limit", "2").asCustomer("ann"));
        HttpAnswer second = shop.host.call(
                "listOrders",
                HttpCall.get("/v1/orders")
                        .query("limit", "2")
                        .query("cursor", first.at("/nextCursor"))
                        .asCustomer("ann"));

        assertThat(first.at("/items/0/orderId")).isEqualTo(anns.get(2));
        assertThat(first.at("/items/1/orderId")).isEqualTo(anns.get(1));
        assertThat(second.at("/items/0/orderId")).isEqualTo(anns.get(0));
        assertThat(second.json().has("nextCursor")).isFalse();
        assertThat(first.body()).doesNotContain("example.org");
    }

    @Test
    void refusesTheCursorOfAnotherCustomer() {
        shop.placed();
        shop.placed();
        HttpCall list = HttpCall.get("/v1/orders").query("limit", "1");
        String anns = shop.host.call("listOrders", list.asCustomer("ann")).at("/nextCursor");

        HttpAnswer bobs =
                shop.host.call("listOrders", list.query("cursor", anns).asCustomer("bob"));

        assertThat(bobs.statusCode() + " " + bobs.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void findsNoOrderByAnIdThatCannotBe() {
        HttpCall get = HttpCall.get("/v1/orders/x").path("orderId", "x".repeat(2_041));

        assertThat(get(get.asCustomer("ann")).statusCode()).isEqualTo(404);
    }

    @Test
    void givesNoListToGuests() {
        assertThat(shop.host.call("listOrders", HttpCall.get("/v1/orders")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void cancelsForItsOwnerOnly() {
        OrderId id = shop.placed();

        HttpAnswer bobs = shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("bob"));
        HttpAnswer anns = shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));

        assertThat(bobs.statusCode()).isEqualTo(404);
        assertThat(anns.statusCode()).isEqualTo(200);
        assertThat(anns.at("/status")).isEqualTo("CANCELLED");
        assertThat(anns.at("/reason")).isEqualTo("CANCELLED_BY_CUSTOMER");
    }

    @Test
    void cancelsForAGuestWithTheToken() {
        HttpAnswer placed = shop.place(aMug());

        HttpAnswer answer = shop.host.call(
                "cancelOrder", shop.cancellation(id(placed)).header("Order-Token", placed.at("/accessToken")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
