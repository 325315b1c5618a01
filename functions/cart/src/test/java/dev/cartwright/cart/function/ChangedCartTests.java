package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an owner changes. */
class ChangedCartTests {

    private final Shop shop = new Shop();
    private final String id = shop.anns();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer call(String operation, HttpCall call) {
        return shop.host.call(operation, call.asCustomer("ann"));
    }

    private static List<String> lines(HttpAnswer answer) {
        return answer.json()
                .path("lines")
                .valueStream()
                .map(line ->
                        line.path("quantity").asInt() + " " + line.path("sku").asString())
                .toList();
    }

    @Test
    void addsChangesRemovesAndReplacesLines() {
        HttpAnswer added = call("addLine", Shop.addition(id, "MUG-SAND", 2));
        HttpAnswer changed = call("changeLine", Shop.change(id, "TEA-TIN", 3));
        HttpAnswer removed = call("removeLine", Shop.removal(id, "MUG-SAND"));
        HttpAnswer replaced = call(
                "replaceLines",
                Shop.replacement(id, List.of(line("MUG-SAND", 1), line("MUG-SAND", 1)))
                        .header("If-Match", removed.etag()));
        HttpAnswer emptied =
                call("replaceLines", Shop.replacement(id, List.of()).header("If-Match", replaced.etag()));

        assertThat(lines(added)).containsExactly("3 MUG-SAND");
        assertThat(lines(changed)).containsExactly("3 MUG-SAND", "3 TEA-TIN");
        assertThat(lines(removed)).containsExactly("3 TEA-TIN");
        assertThat(lines(replaced)).containsExactly("2 MUG-SAND");
        assertThat(lines(emptied)).isEmpty();
        assertThat(Shop.requirements(emptied)).contains("lines").doesNotContain("prices");
    }

    @Test
    void addsOnceForTheSameKey() {
        HttpCall addition = Shop.addition(id, "MUG-SAND", 2);

        HttpAnswer first = call("addLine", addition);
        HttpAnswer second = call("addLine", addition);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(lines(call("getCart", Shop.get(id)))).containsExactly("3 MUG-SAND");
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        String etag = call("getCart", Shop.get(id)).etag();
        call("addLine", Shop.addition(id, "TEA-TIN", 1));

        assertThat(List.of(
                        call("addLine", Shop.addition(id, "MUG-SAND", 1).header("If-Match", etag)),
                        call("changeLine", Shop.change(id, "MUG-SAND", 1).header("If-Match", etag)),
                        call("removeLine", Shop.removal(id, "MUG-SAND").header("If-Match", etag)),
                        call("replaceLines", Shop.replacement(id, List.of()).header("If-Match", etag)),
                        call("replaceDetails", Shop.detailing(id, Map.of()).header("If-Match", etag)),
                        call("deleteCart", Shop.deletion(id).header("If-Match", etag))))
                .extracting(HttpAnswer::statusCode)
                .containsOnly(412);
        assertThat(lines(call("getCart", Shop.get(id)))).containsExactly("1 MUG-SAND", "1 TEA-TIN");
    }

    @Test
    void replacesNothingBlindly() {
        HttpAnswer lines = call("replaceLines", Shop.replacement(id, List.of()));
        HttpAnswer details = call("replaceDetails", Shop.detailing(id, Map.of()).without("If-Match"));

        assertThat(List.of(lines, details)).extracting(HttpAnswer::statusCode).containsOnly(428);
    }

    @Test
    void keepsDetailsUntilTheyAreReplaced() {
        call("replaceDetails", Shop.detailing(id, Shop.details()));
        HttpAnswer shown = call("getCart", Shop.get(id));
        HttpAnswer replaced =
                call("replaceDetails", Shop.detailing(id, Map.of("codes", List.of("autumn10", "AUTUMN10", "b"))));

        assertThat(shown.at("/email")).isEqualTo("ann@example.org");
        assertThat(shown.at("/shippingAddress/postalCode")).isEqualTo("LS1 4AP");
        assertThat(Shop.requirements(shown)).isEmpty();
        assertThat(replaced.json().has("email")).isFalse();
        assertThat(replaced.json().path("codes").toString()).isEqualTo("[\"autumn10\",\"b\"]");
        assertThat(String.join("\n", shop.host.lines())).doesNotContain("ann@example.org", "High Street");
    }

    @Test
    void saysWhichAddressItsCountrysPostDoesNotTake() {
        Map<String, Object> us =
                Map.of("name", "Ann", "line1", "1 Main Street", "city", "Reno", "postalCode", "89501", "country", "US");

        HttpAnswer answer = call("replaceDetails", Shop.detailing(id, Map.of("billingAddress", us)));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/billingAddress");
        assertThat(answer.at("/errors/0/detail")).isEqualTo("region is required in US");
    }

    @Test
    void takesConsentOnlyWithAnAddress() {
        HttpAnswer answer = call("replaceDetails", Shop.detailing(id, Map.of("consent", true)));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
    }

    @Test
    void refusesCurrenciesThatNobodyUses() {
        HttpAnswer details = call("replaceDetails", Shop.detailing(id, Map.of("currency", "XXX")));
        HttpAnswer opened = shop.created(HttpCall.post("/v1/carts", Map.of("currency", "XXX")));

        assertThat(List.of(details, opened)).extracting(HttpAnswer::statusCode).containsOnly(422);
    }

    @Test
    void saysNotModifiedOnlyWhileNothingInItMoved() {
        String etag = call("getCart", Shop.get(id)).etag();

        HttpAnswer same = call("getCart", Shop.get(id).header("If-None-Match", etag));
        shop.neighbours.sells("MUG-SAND", 1399, 240);
        HttpAnswer dearer = call("getCart", Shop.get(id).header("If-None-Match", etag));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(dearer.statusCode()).isEqualTo(200);
        assertThat(call("addLine", Shop.addition(id, "MUG-SAND", 1).header("If-Match", etag))
                        .statusCode())
                .isEqualTo(200);
    }
}
