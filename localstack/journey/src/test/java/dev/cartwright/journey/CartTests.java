package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Carts on their way to an order. */
class CartTests {

    /** @param owner with what proves that the cart is theirs */
    private record Filled(String id, Headers owner, long total) {

        Map<String, Object> checkout(long expected) {
            return Map.of("cartId", id, "paymentToken", "tok_approve", "expectedTotal", expected);
        }

        String state() {
            return Shop.get("/v1/carts/" + id, owner).at("/state");
        }
    }

    private static Filled filled(Headers who, String sku) {
        Shop.Answer opened = Shop.post("/v1/carts", Map.of("lines", List.of(Map.of("sku", sku, "quantity", 2))), who)
                .require(201);
        String id = opened.at("/cartId");
        String token = opened.at("/cartToken");
        Headers owner = token.isEmpty() ? who : who.with("Cart-Token", token);
        Map<String, Object> basket = Orders.basket(sku, 2, "tok_approve");
        var details = Map.of("email", basket.get("email"), "shippingAddress", basket.get("shippingAddress"));
        Shop.send(
                        "PUT",
                        "/v1/carts/" + id + "/details",
                        Shop.JSON.writeValueAsString(details),
                        owner.with("If-Match", opened.header("ETag")).withKey().json())
                .require(200);
        return new Filled(id, owner, total(id, owner));
    }

    private static long total(String id, Headers owner) {
        return Shop.get("/v1/carts/" + id, owner)
                .json()
                .at("/quote/totals")
                .valueStream()
                .filter(total -> total.path("type").asString().equals("total"))
                .findFirst()
                .orElseThrow()
                .path("amount")
                .asLong();
    }

    @Test
    void becomeOneOrderHoweverOftenTheyAreCheckedOutAtOnce() throws InterruptedException, ExecutionException {
        String sku = Shop.sellable(100, 700);
        Filled cart = filled(Shop.customer("cart-buyer"), sku);

        Set<String> orders;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var checkouts = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<String>>mapToObj(n -> () -> Story.insist(
                                    "POST",
                                    "/v1/orders",
                                    Shop.JSON.writeValueAsString(cart.checkout(cart.total())),
                                    cart.owner().withKey().json())
                            .at("/orderId"))
                    .toList());
            orders = checkouts.stream().map(checkout -> checkout.resultNow()).collect(Collectors.toSet());
        }

        assertThat(orders).hasSize(1);
        String id = orders.iterator().next();
        assertThat(Orders.ended(id, cart.owner()).path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(cart.state()).isEqualTo("ORDERED"));
        assertThat(Shop.available(sku)).isEqualTo(98);
    }

    @Test
    void ofGuestsAreOrderedWithTheirToken() {
        Filled cart = filled(Headers.NONE, Shop.sellable(5, 700));

        Shop.Answer placed = Shop.post("/v1/orders", cart.checkout(cart.total()), cart.owner())
                .require(202);

        Headers guest = Headers.NONE.with("Order-Token", placed.at("/accessToken"));
        assertThat(Orders.ended(placed.at("/orderId"), guest).path("status").asString())
                .isEqualTo("CONFIRMED");
        assertThat(Shop.post("/v1/orders", cart.checkout(cart.total()), Headers.NONE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void areNotOrderedAtAnotherTotalThanTheCustomerSaw() {
        Filled cart = filled(Shop.customer("careful-buyer"), Shop.sellable(5, 700));

        Shop.Answer refused = Shop.post("/v1/orders", cart.checkout(cart.total() - 1), cart.owner());

        assertThat(refused.status() + " " + refused.problem()).isEqualTo("409 total-changed");
        assertThat(refused.json().at("/quote/lines/0/unitPrice").asLong()).isEqualTo(700);
        assertThat(cart.state()).isEqualTo("OPEN");
    }

    @Test
    void areAnnouncedOnceWhenTheyAreAbandonedAndDeletedWhenTheyExpire() {
        String abandoned = withEmail(Shop.newSku());
        String expired = withEmail(Shop.newSku());
        past(abandoned, Instant.now().minus(Duration.ofDays(2)));
        past(expired, Instant.now().minus(Duration.ofDays(100)));
        var relay = Killer.of(HostedOperation.of("cart", "relayOutbox"));

        Sweeps.fireKilled("cart", "sweepCarts", Instant.now());

        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(
                                Tables.find("cart", "CART#" + expired, "CART").isEmpty())
                        .isTrue());
        await().atMost(Shop.PATIENCE).pollInterval(Duration.ZERO).until(() -> {
            past(withEmail(Shop.newSku()), Instant.now().minus(Duration.ofDays(2)));
            Sweeps.fire("cart", "sweepCarts", Instant.now());
            return relay.succeeded();
        });
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Tables.outbox("cart")).isEmpty());
        assertThat(Tables.find("cart", "CART#" + abandoned, "CART")
                        .at("/reminded/BOOL")
                        .asBoolean())
                .isTrue();
    }

    /** A customer's cart that may be announced. */
    private static String withEmail(String customer) {
        Headers owner = Shop.customer(customer);
        Shop.Answer opened = Shop.post(
                        "/v1/carts", Map.of("lines", List.of(Map.of("sku", "MUG-SAND", "quantity", 1))), owner)
                .require(201);
        String id = opened.at("/cartId");
        var details = Map.of("email", "ann@example.org", "consent", true);
        Shop.send(
                        "PUT",
                        "/v1/carts/" + id + "/details",
                        Shop.JSON.writeValueAsString(details),
                        owner.with("If-Match", opened.header("ETag")).withKey().json())
                .require(200);
        return id;
    }

    /** As if nobody had changed it since. */
    private static void past(String cart, Instant changed) {
        String due = changed.truncatedTo(ChronoUnit.MILLIS) + "#" + cart;
        Tables.set(
                "cart",
                "CART#" + cart,
                "CART",
                Map.of("changedAt", changed.truncatedTo(ChronoUnit.MILLIS).toString(), "gsi1sk", due));
    }
}
