package dev.cartwright.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.tools.CommandFailure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RemoteShopTests {

    private static final URI DOOR = URI.create("https://shop.example");

    @Test
    void usesTheTokensThatItIsGiven() {
        var shop = RemoteShop.at(DOOR, Map.of("CUSTOMER_TOKEN", "c", "ADMIN_TOKEN", "a"));

        assertThat(shop.token("ann", "customer")).isEqualTo("c");
        assertThat(shop.token("admin", "admin")).isEqualTo("a");
        assertThat(shop.guest().address("/v1/products")).isEqualTo(URI.create("https://shop.example/v1/products"));
    }

    @Test
    void saysWhichTokenIsMissing() {
        var shop = RemoteShop.at(DOOR, Map.of("CUSTOMER_TOKEN", "c"));

        assertThatThrownBy(() -> shop.token("admin", "admin"))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("ADMIN_TOKEN is not set; it holds a token of that shop with the role admin");
    }
}
