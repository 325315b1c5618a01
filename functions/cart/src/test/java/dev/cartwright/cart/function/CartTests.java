package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way of a cart. */
class CartTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void opensACartForAGuestAndShowsItWithItsQuote() {
        HttpAnswer opened = shop.created(Shop.create(line("MUG-SAND", 2)));
        String id = opened.at("/cartId");

        HttpAnswer added = shop.host.call(
                "addLine", Shop.addition(id, "TEA-TIN", 1).header("Cart-Token", opened.at("/cartToken")));
        HttpAnswer shown = shop.host.call("getCart", Shop.get(id).header("Cart-Token", opened.at("/cartToken")));

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers()).containsEntry("Location", "/v1/carts/" + id);
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(shown.number("/lines/0/quantity")).isEqualTo(2);
        assertThat(shown.at("/lines/1/sku")).isEqualTo("TEA-TIN");
        assertThat(shown.number("/quote/totals/0/amount")).isEqualTo(2 * 1299 + 450);
        assertThat(shown.json().has("cartToken")).isFalse();
        assertThat(Shop.requirements(shown)).containsExactly("email", "shipping-address");
        assertThat(Shop.messages(shown)).isEmpty();
    }
}
