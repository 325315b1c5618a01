package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in with a cart. */
class MergedCartTests {

    private final Shop shop = new Shop();
    private final HttpAnswer guests = shop.created(Shop.create(line("MUG-SAND", 3), line("TEA-TIN", 1)));

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer merge() {
        return shop.host.call(
                "mergeCart",
                Shop.merge(guests.at("/cartId"))
                        .header("Cart-Token", guests.at("/cartToken"))
                        .asCustomer("ann"));
    }

    @Test
    void takesTheLargerQuantityIntoTheCustomersCart() {
        String own = shop.anns();

        HttpAnswer merged = merge();

        assertThat(merged.at("/cartId")).isEqualTo(own);
        assertThat(merged.number("/lines/0/quantity")).isEqualTo(3);
        assertThat(merged.at("/lines/1/sku")).isEqualTo("TEA-TIN");
        assertThat(merged.number("/quote/totals/0/amount")).isEqualTo(3 * 1299 + 450);
    }

    @Test
    void changesNothingTheSecondTime() {
        shop.anns();

        HttpAnswer first = merge();
        HttpAnswer second = merge();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.etag()).isEqualTo(first.etag());
    }

    @Test
    void bringsNothingBackThatWasTakenOutSince() {
        String own = shop.anns();
        merge();
        shop.host.call("changeLine", Shop.change(own, "MUG-SAND", 1).asCustomer("ann"));
        shop.host.call("removeLine", Shop.removal(own, "TEA-TIN").asCustomer("ann"));

        HttpAnswer again = merge();

        assertThat(again.at("/cartId")).isEqualTo(own);
        assertThat(again.json().path("lines").toString()).isEqualTo("[{\"sku\":\"MUG-SAND\",\"quantity\":1}]");
    }

    @Test
    void closesTheOtherCart() {
        String own = shop.anns();
        String id = guests.at("/cartId");
        merge();

        HttpAnswer shown = guest("getCart", Shop.get(id));

        assertThat(shown.at("/state") + " " + shown.at("/mergedInto")).isEqualTo("MERGED " + own);
        assertThat(shown.json().path("lines")).isEmpty();
        assertThat(List.of(
                        guest("addLine", Shop.addition(id, "TEA-TIN", 1)),
                        guest("replaceDetails", Shop.detailing(id, Map.of())),
                        guest("deleteCart", Shop.deletion(id))))
                .extracting(answer -> answer.statusCode() + " " + answer.problem())
                .containsOnly("409 cart-merged");
        assertThat(shop.host
                        .call(
                                "mergeCart",
                                Shop.merge(id)
                                        .header("Cart-Token", guests.at("/cartToken"))
                                        .asCustomer("bob"))
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpAnswer guest(String operation, HttpCall call) {
        return shop.host.call(operation, call.header("Cart-Token", guests.at("/cartToken")));
    }

    @Test
    void opensACartForACustomerWithout() {
        HttpAnswer merged = merge();

        assertThat(merged.statusCode()).isEqualTo(200);
        assertThat(merged.at("/cartId")).isNotEqualTo(guests.at("/cartId"));
        assertThat(merge().at("/cartId")).isEqualTo(merged.at("/cartId"));
        assertThat(shop.host
                        .call("getCart", Shop.get(merged.at("/cartId")).asCustomer("ann"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhatItDidNotKeep() {
        String own = shop.anns();
        shop.host.call("replaceDetails", Shop.detailing(own, Shop.details()).asCustomer("ann"));
        shop.host.call(
                "replaceDetails",
                Shop.detailing(guests.at("/cartId"), Map.of("email", "bob@example.org"))
                        .header("Cart-Token", guests.at("/cartToken")));

        HttpAnswer merged = merge();

        assertThat(Shop.messages(merged)).containsExactly("detail-left-out $.email");
        assertThat(merged.at("/email")).isEqualTo("ann@example.org");
        assertThat(Shop.messages(shop.host.call("getCart", Shop.get(own).asCustomer("ann"))))
                .isEmpty();
    }

    @Test
    void isForCustomers() {
        HttpCall merge = Shop.merge(guests.at("/cartId")).header("Cart-Token", guests.at("/cartToken"));

        assertThat(shop.host.call("mergeCart", merge).statusCode()).isEqualTo(401);
    }

    @Test
    void remindsNobodyOfACartThatIsInAnother() {
        shop.host.call(
                "replaceDetails",
                Shop.detailing(guests.at("/cartId"), Shop.details()).header("Cart-Token", guests.at("/cartToken")));
        merge();

        shop.later(25);

        assertThat(shop.host.announcedTypes()).containsExactly("CartAbandoned.v1");
    }

    @Test
    void takesANamedCartOfTheSameCustomer() {
        String own = shop.anns();
        HttpAnswer named =
                shop.created(HttpCall.post("/v1/carts", Map.of("name", "Party", "lines", List.of(line("TEA-TIN", 2))))
                        .asCustomer("ann"));

        HttpAnswer merged =
                shop.host.call("mergeCart", Shop.merge(named.at("/cartId")).asCustomer("ann"));
        HttpAnswer itself = shop.host.call("mergeCart", Shop.merge(own).asCustomer("ann"));

        assertThat(merged.at("/cartId")).isEqualTo(own);
        assertThat(merged.at("/lines/1/sku")).isEqualTo("TEA-TIN");
        assertThat(itself.etag()).isEqualTo(merged.etag());
        assertThat(shop.host
                        .call("listCarts", HttpCall.get("/v1/carts").asCustomer("ann"))
                        .json()
                        .path("items"))
                .hasSize(1);
    }
}
