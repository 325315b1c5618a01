package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do anything with a cart: nobody but its owner. */
class OwnCartTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private static Map<String, Supplier<HttpCall>> calls(String id) {
        var calls = new HashMap<String, Supplier<HttpCall>>();
        calls.put("getCart", () -> Shop.get(id));
        calls.put("addLine", () -> Shop.addition(id, "TEA-TIN", 1));
        calls.put(
                "replaceLines",
                () -> Shop.replacement(id, List.of(line("TEA-TIN", 1))).header("If-Match", "*"));
        calls.put("changeLine", () -> Shop.change(id, "TEA-TIN", 1));
        calls.put("removeLine", () -> Shop.removal(id, "MUG-SAND"));
        calls.put("replaceDetails", () -> Shop.detailing(id, Shop.details()));
        calls.put("mergeCart", () -> Shop.merge(id));
        calls.put("deleteCart", () -> Shop.deletion(id));
        return calls;
    }

    private List<Integer> statuses(String id, UnaryOperator<HttpCall> visitor) {
        var statuses = new ArrayList<Integer>();
        calls(id)
                .forEach((operation, call) -> statuses.add(
                        shop.host.call(operation, visitor.apply(call.get())).statusCode()));
        return statuses;
    }

    @Test
    void hidesACustomersCartFromEverybodyElse() {
        String id = shop.anns();
        String token = shop.created(Shop.create()).at("/cartToken");

        assertThat(statuses(id, call -> call.asCustomer("bob"))).containsOnly(404);
        assertThat(statuses(id, call -> call.asCustomer("bob").header("Cart-Token", token)))
                .containsOnly(404);
        assertThat(statuses(id, HttpCall::asAdmin)).contains(404).doesNotContain(200, 204);
        assertThat(statuses(id, call -> call.asGuest().header("Cart-Token", token)))
                .contains(404)
                .doesNotContain(200, 204);
        assertThat(shop.host.call("getCart", Shop.get(id).asCustomer("ann")).number("/lines/0/quantity"))
                .isEqualTo(1);
    }

    @Test
    void hidesAGuestsCartFromWhoeverLacksItsToken() {
        HttpAnswer opened = shop.created(Shop.create(line("MUG-SAND", 1)));
        String other = shop.created(Shop.create()).at("/cartToken");

        assertThat(statuses(opened.at("/cartId"), call -> call.asCustomer("ann")))
                .containsOnly(404);
        assertThat(statuses(opened.at("/cartId"), call -> call.asCustomer("ann").header("Cart-Token", other)))
                .containsOnly(404);
        assertThat(statuses(opened.at("/cartId"), HttpCall::asGuest))
                .contains(404)
                .doesNotContain(200, 204);
        assertThat(shop.host
                        .call("getCart", Shop.get(opened.at("/cartId")).header("Cart-Token", opened.at("/cartToken")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsATokenAsItsHashAlone() {
        HttpAnswer opened = shop.created(Shop.create());
        String token = opened.at("/cartToken");

        assertThat(token).hasSize(32);
        assertThat(shop.rows("CART#")).contains("guestToken").doesNotContain(token);
        assertThat(String.join("\n", shop.host.lines())).doesNotContain(token);
    }

    @Test
    void listsACustomersOpenCartsByName() {
        shop.anns();
        shop.created(HttpCall.post("/v1/carts", Map.of("name", "Party")).asCustomer("ann"));
        shop.created(Shop.create().asCustomer("bob"));

        HttpAnswer list = shop.host.call("listCarts", HttpCall.get("/v1/carts").asCustomer("ann"));

        assertThat(list.json().path("items")).hasSize(2);
        assertThat(list.json().at("/items/0").has("name")).isFalse();
        assertThat(list.number("/items/0/lineCount")).isEqualTo(1);
        assertThat(list.at("/items/1/name")).isEqualTo("Party");
    }

    @Test
    void opensOneCartOfEachNameForACustomer() {
        String id = shop.anns();

        HttpAnswer second = shop.created(Shop.create().asCustomer("ann"));
        shop.host.call("deleteCart", Shop.deletion(id).asCustomer("ann"));
        HttpAnswer third = shop.created(Shop.create().asCustomer("ann"));

        assertThat(second.statusCode() + " " + second.problem()).isEqualTo("409 cart-exists");
        assertThat(second.headers()).containsEntry("Location", "/v1/carts/" + id);
        assertThat(third.statusCode()).isEqualTo(201);
        assertThat(third.json().has("cartToken")).isFalse();
    }

    @Test
    void opensUpToTwentyCartsForACustomer() {
        for (int n = 0; n < 20; n++) {
            shop.created(HttpCall.post("/v1/carts", Map.of("name", "Cart " + n)).asCustomer("ann"));
        }

        HttpAnswer more =
                shop.created(HttpCall.post("/v1/carts", Map.of("name", "More")).asCustomer("ann"));

        assertThat(more.statusCode() + " " + more.problem()).isEqualTo("409 too-many-carts");
    }

    @Test
    void doesNotCountCartsThatAreExpired() {
        for (int n = 0; n < 20; n++) {
            shop.created(HttpCall.post("/v1/carts", Map.of("name", "Cart " + n)).asCustomer("ann"));
        }
        shop.host.clock().forward(Duration.ofDays(2));

        HttpAnswer more =
                shop.created(HttpCall.post("/v1/carts", Map.of("name", "More")).asCustomer("ann"));

        assertThat(more.statusCode()).isEqualTo(201);
    }

    @Test
    void givesGuestsNoNames() {
        HttpAnswer answer = shop.created(HttpCall.post("/v1/carts", Map.of("name", "Party")));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
    }

    @Test
    void findsNoCartByAnIdOrASkuThatCannotBe() {
        HttpCall get = HttpCall.get("/v1/carts/x").path("cartId", "x".repeat(2_041));
        HttpCall removal = Shop.removal(shop.anns(), "no sku");

        assertThat(shop.host.call("getCart", get.asCustomer("ann")).statusCode())
                .isEqualTo(404);
        assertThat(shop.host.call("removeLine", removal.asCustomer("ann")).statusCode())
                .isEqualTo(404);
    }
}
