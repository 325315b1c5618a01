package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a cart costs, and what it says of changes. */
class PricedCartTests {

    private final Shop shop = new Shop();
    private final String id = shop.anns();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer call(String operation, HttpCall call) {
        return shop.host.call(operation, call.asCustomer("ann"));
    }

    private HttpAnswer shown() {
        return call("getCart", Shop.get(id));
    }

    @Test
    void asksPricingInItsCustomersNameAndInventoryInNobodys() {
        shop.neighbours.authorizations().clear();

        call("getCart", Shop.get(id).header("Authorization", "Bearer anns"));
        shop.created(Shop.create(line("MUG-SAND", 1)));

        assertThat(shop.neighbours.authorizations()).containsExactly("Bearer anns", "null");
    }

    @Test
    void tellsPricingAllThatMatters() {
        call(
                "replaceDetails",
                Shop.detailing(
                        id,
                        Map.of(
                                "codes", List.of("AUTUMN10"),
                                "currency", "USD",
                                "shippingMethod", "standard",
                                "vatNumber", "GB123456789",
                                "shippingAddress",
                                        Map.of(
                                                "name",
                                                "Ann",
                                                "line1",
                                                "1 Main Street",
                                                "city",
                                                "Reno",
                                                "region",
                                                "Nevada",
                                                "postalCode",
                                                "89501",
                                                "country",
                                                "US"))));

        JsonNode asked = shop.neighbours.asked().getLast();
        assertThat(asked.toString())
                .isEqualTo("{\"lines\":[{\"sku\":\"MUG-SAND\",\"quantity\":1}],\"codes\":[\"AUTUMN10\"],"
                        + "\"currency\":\"USD\",\"destination\":{\"country\":\"US\",\"region\":\"NV\",\"postalCode\":\"89501\"},"
                        + "\"shippingMethod\":\"standard\",\"vatNumber\":\"GB123456789\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 422, 500, 503})
    void losesNoChangeWhenThereAreNoPrices(int status) {
        shop.neighbours.pricingAnswers(status);

        HttpAnswer added = call("addLine", Shop.addition(id, "TEA-TIN", 1));
        shop.neighbours.pricingAnswers(200);

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.json().has("quote")).isFalse();
        assertThat(Shop.messages(added)).containsExactly("prices-unavailable");
        assertThat(Shop.requirements(added)).contains("prices");
        assertThat(shown().number("/quote/totals/0/amount")).isEqualTo(1299 + 450);
    }

    @Test
    void losesNoChangeWhenNobodySaysHowManyThereAre() {
        shop.neighbours.inventoryAnswers(500);

        HttpAnswer added = call("addLine", Shop.addition(id, "TEA-TIN", 100));

        assertThat(added.number("/quote/totals/0/amount")).isEqualTo(1299 + 100 * 450);
        assertThat(Shop.messages(added)).containsExactly("stock-unavailable");
        assertThat(Shop.requirements(added)).doesNotContain("corrections");
    }

    @Test
    void saysThatAPriceChangedUntilItsLineIsChanged() {
        shop.neighbours.sells("MUG-SAND", 1399, 240);

        HttpAnswer read = shown();
        HttpAnswer other = call("addLine", Shop.addition(id, "TEA-TIN", 1));
        HttpAnswer again = shown();
        HttpAnswer changed = call("changeLine", Shop.change(id, "MUG-SAND", 2));

        assertThat(List.of(read, other, again, changed))
                .extracting(Shop::messages)
                .containsOnly(List.of("price-changed $.lines[0]"));
        assertThat(read.at("/messages/0/content"))
                .isEqualTo("The price of MUG-SAND was GBP 12.99 when it was added, and is GBP 13.99 now.");
        assertThat(Shop.messages(shown())).isEmpty();
    }

    @Test
    void remembersAPriceThatCouldNotBeShownAtOnce() {
        shop.neighbours.pricingAnswers(503);
        call("addLine", Shop.addition(id, "TEA-TIN", 1));
        shop.neighbours.pricingAnswers(200);
        call("replaceDetails", Shop.detailing(id, Map.of()));

        shop.neighbours.sells("TEA-TIN", 500, 3);

        assertThat(Shop.messages(shown())).containsExactly("price-changed $.lines[1]");
    }

    @Test
    void saysThatFewerAreInStockThanWanted() {
        HttpAnswer added = call("addLine", Shop.addition(id, "TEA-TIN", 4));

        assertThat(Shop.messages(added)).containsExactly("fewer-in-stock $.lines[1]");
        assertThat(added.at("/messages/0/content")).isEqualTo("4 of TEA-TIN are wanted, and 3 are in stock.");
        assertThat(Shop.requirements(added)).contains("corrections");
    }

    @Test
    void saysThatSomethingIsNoLongerSold() {
        shop.neighbours.sellsNoMore("MUG-SAND");

        HttpAnswer shown = shown();
        HttpAnswer never = call("addLine", Shop.addition(id, "NEVER-SOLD", 1));

        assertThat(Shop.messages(shown)).containsExactly("no-longer-sold $.lines[0]");
        assertThat(Shop.messages(never)).containsExactly("no-longer-sold $.lines[0]", "unknown-sku $.lines[1]");
        assertThat(Shop.requirements(shown)).contains("corrections");
        assertThat(shown.json().at("/quote").has("messages")).isFalse();
    }

    @Test
    void wantsAShippingMethodThatIsPossible() {
        HttpAnswer impossible = call("replaceDetails", Shop.detailing(id, Map.of("shippingMethod", "drone")));
        HttpAnswer possible = call("replaceDetails", Shop.detailing(id, Map.of("shippingMethod", "standard")));

        assertThat(Shop.requirements(impossible)).contains("shipping-method");
        assertThat(Shop.requirements(possible)).doesNotContain("shipping-method");
    }

    @Test
    void asksNobodyWhereNoQuoteIsWanted() {
        shop.neighbours.asked().clear();
        shop.neighbours.inventoryAnswers(500);

        HttpAnswer shown = call("getCart", Shop.get(id).query("quote", "none"));
        HttpAnswer unknown = call("getCart", Shop.get(id).query("quote", "all"));

        assertThat(shown.number("/lines/0/quantity")).isEqualTo(1);
        assertThat(shown.json().has("quote")).isFalse();
        assertThat(Shop.messages(shown)).isEmpty();
        assertThat(Shop.requirements(shown)).containsExactly("email", "shipping-address");
        assertThat(shop.neighbours.asked()).isEmpty();
        assertThat(unknown.statusCode() + " " + unknown.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void takesTheLargestCartAndRepeatsItsAnswer() {
        HttpCall call = HttpCall.post("/v1/carts", Map.of("lines", Shop.lines(1200, 100_000)));

        HttpAnswer opened = shop.created(call);
        HttpAnswer again = shop.created(call);

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(Objects.requireNonNull(opened.body()).length()).isGreaterThan(400 * 1024);
        assertThat(again.body()).isEqualTo(opened.body());
        assertThat(shop.created(HttpCall.post("/v1/carts", Map.of("lines", Shop.lines(1201, 1))))
                        .statusCode())
                .isEqualTo(400);
    }
}
