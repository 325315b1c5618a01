package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.access.Headers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void stayOutOfEveryLogLineOfAJourney() {
        String sku = Shop.sellable(5, 1200);
        Headers ann = Shop.customer("ann");
        Map<String, Object> basket = basket(sku);

        var byCustomer = Shop.post("/v1/orders", basket, ann).require(202);
        var byGuest = Shop.post("/v1/orders", basket, Headers.NONE).require(202);
        Headers guest = Headers.NONE.with("Order-Token", byGuest.at("/accessToken"));
        Orders.ended(byGuest.at("/orderId"), guest);
        Orders.ended(byCustomer.at("/orderId"), ann);
        Shop.send("POST", "/v1/orders/" + byGuest.at("/orderId") + "/cancellation", "", guest.withKey())
                .require(200);
        Shop.post("/v1/orders", Map.of("email", mark + "@secret.example", "lines", "broken " + mark), ann);
        String cartToken = cartToken(sku);

        assertThat(Shop.console())
                .contains(
                        "\"operation\":\"onPaymentAuthorized\"",
                        "\"operation\":\"placeOrder\"",
                        "\"operation\":\"replaceDetails\"");
        for (String secret : List.of(
                mark,
                "tok_approve",
                byGuest.at("/accessToken"),
                cartToken,
                ann.values().getOrDefault("Authorization", "").substring("Bearer ".length()),
                Aws.secret("psp/key"),
                Aws.secret("psp/webhook-secret"),
                "shippingAddress",
                "\"email\"")) {
            assertThat(Shop.console().lines().filter(line -> line.contains(secret)))
                    .as(secret)
                    .isEmpty();
        }
    }

    /** Of a guest's cart that becomes an order. */
    private String cartToken(String sku) {
        Map<String, Object> basket = basket(sku);
        Shop.Answer cart = Shop.post("/v1/carts", Map.of("lines", basket.getOrDefault("lines", "")), Headers.NONE)
                .require(201);
        Headers owner = Headers.NONE.with("Cart-Token", cart.at("/cartToken"));
        String details = Shop.JSON.writeValueAsString(Map.of(
                "email", basket.getOrDefault("email", ""),
                "shippingAddress", basket.getOrDefault("shippingAddress", "")));
        Shop.send(
                        "PUT",
                        "/v1/carts/" + cart.at("/cartId") + "/details",
                        details,
                        owner.with("If-Match", cart.header("ETag")).withKey().json())
                .require(200);
        Shop.post(
                        "/v1/orders",
                        Map.of("cartId", cart.at("/cartId"), "paymentToken", "tok_approve", "expectedTotal", 1200),
                        owner)
                .require(202);
        return cart.at("/cartToken");
    }

    private Map<String, Object> basket(String sku) {
        return Map.of(
                "lines",
                List.of(Map.of("sku", sku, "quantity", 1)),
                "email",
                mark + "@secret.example",
                "shippingAddress",
                Map.of(
                        "name", "Name " + mark,
                        "line1", "Street " + mark,
                        "city", "City " + mark,
                        "postalCode", "EC1A 1BB",
                        "country", "GB"),
                "paymentToken",
                "tok_approve");
    }
}
