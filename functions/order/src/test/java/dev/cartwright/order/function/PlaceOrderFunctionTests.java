package dev.cartwright.order.function;

import static dev.cartwright.order.function.Shop.aMug;
import static dev.cartwright.order.function.Shop.body;
import static dev.cartwright.order.function.Shop.line;
import static dev.cartwright.order.function.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CheckoutCommand.ReserveStock;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import dev.cartwright.order.domain.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOrderFunctionTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void takesAnOrderAtPricingsPrices() {
        HttpAnswer answer = shop.place(
                order(body(List.of(line("MUG-SAND", 2), line("TEA-TIN", 1)))).asCustomer("ann"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.headers()).containsEntry("Location", "/v1/orders/" + answer.at("/orderId"));
        assertThat(answer.at("/status")).isEqualTo("PLACED");
        assertThat(answer.number("/total/amountMinor")).isEqualTo(3048);
        assertThat(answer.json().has("accessToken")).isFalse();
        assertThat(shop.pricing.asked()).hasSize(1);
    }

    @Test
    void announcesTheOrderAndHasItsStockHeld() {
        shop.place(order(body(List.of(line("MUG-SAND", 2)))).asCustomer("ann"));

        OrderPlaced placed = shop.host.lastAnnounced(OrderPlaced.TYPE);
        assertThat(shop.host.announcedTypes()).containsExactly("OrderPlaced.v1", "ReserveStock.v1");
        assertThat(placed.customerId()).isEqualTo("ann");
        assertThat(placed.lines())
                .containsExactly(
                        new OrderPlaced.Line("MUG-SAND", 2, new WireMoney(1299, "GBP"), new WireMoney(2598, "GBP")));
        assertThat(shop.host.lastAnnounced(ReserveStock.TYPE).lines())
                .containsExactly(new ReserveStock.Line("MUG-SAND", 2));
    }

    @Test
    void givesAGuestATokenAndKeepsOnlyItsHash() {
        HttpAnswer answer = shop.place(aMug());

        String token = answer.at("/accessToken");
        assertThat(token).hasSize(32);
        assertThat(shop.rows("ORDER#")).contains("guestToken").doesNotContain(token);
    }

    @Test
    void countsASkuThatIsNamedTwiceTogether() {
        HttpAnswer answer = shop.place(order(body(List.of(line("MUG-SAND", 2), line("MUG-SAND", 3)))));

        assertThat(answer.number("/total/amountMinor")).isEqualTo(5 * 1299);
        assertThat(shop.pricing.asked().getFirst().body().path("lines").size()).isEqualTo(1);
    }

    @Test
    void passesOnTheCurrencyThatIsWanted() {
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put("currency", "GBP");

        shop.place(order(body));

        assertThat(shop.pricing.asked().getFirst().body().path("currency").asString())
                .isEqualTo("GBP");
    }

    @ParameterizedTest
    @CsvSource({"NO-SUCH, unknown-sku", "OLD-MUG, not-for-sale", "US-MUG, no-price-here"})
    void pointsAtTheLineThatIsNotSold(String sku, String problem) {
        HttpAnswer answer = shop.place(order(body(List.of(line("MUG-SAND", 1), line(sku, 1)))));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/lines/1/sku");
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void writesNothingWhilePricingIsAway() {
        shop.pricing.fails(503);

        HttpAnswer answer = shop.place(aMug());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers()).containsKey("Retry-After");
        assertThat(shop.rows("ORDER#")).isEqualTo("[]");
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void takesTheSameRequestAgainAfterPricingCameBack() {
        HttpCall call = aMug();
        shop.pricing.fails(503);
        shop.place(call);
        shop.pricing.fails(200);

        HttpAnswer answer = shop.place(call);

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void answersARepetitionWithTheSameOrder() {
        HttpCall call = aMug();
        HttpAnswer first = shop.place(call);

        HttpAnswer second = shop.place(call);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(shop.host.announcedTypes()).containsExactly("OrderPlaced.v1", "ReserveStock.v1");
    }

    @Test
    void takesAHundredCharactersWhateverTheirEncoding() {
        var address = new HashMap<>(Shop.address());
        address.put("name", "\uD83D\uDE00".repeat(100));
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put("shippingAddress", address);

        HttpAnswer answer = shop.place(order(body));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void refusesWhatIsTooDearForOneOrder() {
        shop.pricing.sells("PALACE", 9_007_199_254_740_991L);

        HttpAnswer ours = shop.place(order(body(List.of(line("PALACE", 2)))));
        shop.pricing.fails(422);
        HttpAnswer theirs = shop.place(order(body(List.of(line("PALACE", 2)))));

        assertThat(ours.statusCode() + " " + ours.problem()).isEqualTo("422 rule-broken");
        assertThat(theirs.statusCode() + " " + theirs.problem()).isEqualTo("422 rule-broken");
        assertThat(shop.host.announcedTypes()).isEmpty();
        assertThat(shop.host.metrics()).isEmpty();
    }

    @Test
    void takesTwelveHundredLines() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < 1200; n++) {
            shop.pricing.sells("SKU-" + n, 100 + n);
            lines.add(line("SKU-" + n, 3));
        }

        HttpAnswer answer = shop.place(order(body(lines)));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.number("/total/amountMinor")).isEqualTo(3 * (1200 * 100 + 1199 * 600));
        assertThat(shop.host.lastAnnounced(ReserveStock.TYPE).lines()).hasSize(1200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    lines           | []                                   | 400 | /lines
                    lines           | [{"sku": "MUG-SAND", "quantity": 0}] | 400 | /lines/0/quantity
                    lines           | [{"sku": "a b", "quantity": 1}]      | 400 | /lines/0/sku
                    lines           | [{"sku": "MUG-SAND"}]                | 400 | /lines/0/quantity
                    email           | "nobody"                             | 422 | /email
                    email           | "a@b@example.org"                    | 422 | /email
                    email           | ".ann@example.org"                   | 422 | /email
                    email           | "ann\\u202e@example.org"             | 422 | /email
                    email           | "ann\\udfff@example.org"             | 400 |
                    paymentToken    | "4242424242424242"                   | 422 | /paymentToken
                    paymentToken    | "4242-4242-4242-4242"                | 422 | /paymentToken
                    paymentToken    | "tok_4111111111111111"               | 422 | /paymentToken
                    email           | "ann\\u3164@example.org"             | 422 | /email
                    email           | "ann@127.0.0.1"                      | 422 | /email
                    currency        | "XXX"                                | 422 | /currency
                    paymentToken    | ""                                   | 400 | /paymentToken
                    currency        | "XXY"                                | 422 | /currency
                    shippingAddress | "Leeds"                              | 400 | /shippingAddress
                    total           | 1                                    | 400 | /total
                    """)
    void refusesWhatBreaksARule(String field, String json, int status, String pointer) {
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put(field, "?");

        HttpAnswer answer = shop.place(order(Json.write(body).replace("\"?\"", json)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.pointers().stream().distinct())
                .containsExactlyElementsOf(Stream.ofNullable(pointer).toList());
        assertThat(shop.pricing.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HK, , Kowloon, ",
        "HK, Hong Kong, , 999077",
        "QA, Doha, , ",
        "QA, Doha, , 00000",
        "AE, , Dubai, ",
        "SG, , , 546080",
        "US, Reno, , 89501",
        "IE, Dublin, , "
    })
    void takesAddressesOfEveryCountry(String country, String city, String region, String postalCode) {
        HttpAnswer answer = shop.place(order(to(country, city, region, postalCode)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({"GB, Leeds, , ", "GB, , , LS1 4AP", "US, Reno, Ontario, 89501"})
    void refusesAddressesThatLackSomething(String country, String city, String region, String postalCode) {
        HttpAnswer answer = shop.place(order(to(country, city, region, postalCode)));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.pointers().getFirst()).startsWith("/shippingAddress");
    }

    @Test
    void keepsNamesInOneFormOfUnicode() {
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        var address = new HashMap<>(Shop.address());
        address.put("name", "Zoe\u0308");
        body.put("shippingAddress", address);

        OrderId id = new OrderId(shop.place(order(body).asCustomer("ann")).at("/orderId"));

        assertThat(shop.shown(id).at("/shippingAddress/name")).isEqualTo("Zo\u00EB");
    }

    private static Map<String, Object> to(String country, String city, String region, String postalCode) {
        var address =
                new HashMap<String, Object>(Map.of("name", "Ann Lee", "line1", "1 High Street", "country", country));
        address.put("city", city);
        address.put("region", region);
        address.put("postalCode", postalCode);
        address.values().removeIf(Objects::isNull);
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put("shippingAddress", address);
        return body;
    }

    @ParameterizedTest
    @CsvSource({
        "country, XX, 422, /shippingAddress/country",
        "country, gb, 400, /shippingAddress/country",
        "city, '', 400, /shippingAddress/city",
        "name, '\u200D', 422, /shippingAddress/name",
        "name, '\u3164\u00A0', 422, /shippingAddress/name",
        "postalCode, 94043, 422, /shippingAddress/postalCode",
        "line1, 'A\u202EB', 422, /shippingAddress/line1",
        "line2, 'A\u0085B', 422, /shippingAddress/line2",
        "postalCode, 12345678901234567, 400, /shippingAddress/postalCode"
    })
    void refusesAnAddressThatIsNone(String field, String value, int status, String pointer) {
        var address = new HashMap<>(Shop.address());
        address.put(field, value);
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put("shippingAddress", address);

        HttpAnswer answer = shop.place(order(body));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.pointers()).containsExactly(pointer);
    }
}
