package dev.cartwright.order.function;

import static dev.cartwright.order.function.Shop.aMug;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.order.domain.OrderId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a back office finds. */
class SearchOrdersFunctionTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer search(String... parameters) {
        HttpCall call = HttpCall.get("/v1/admin/orders").asAdmin();
        for (int n = 0; n < parameters.length; n += 2) {
            call.query(parameters[n], parameters[n + 1]);
        }
        return shop.host.call("searchOrders", call);
    }

    private static List<String> found(HttpAnswer answer) {
        return answer.json().at("/items").findValuesAsString("orderId");
    }

    @Test
    void showsEverybodysOrdersAndWhoseTheyAre() {
        OrderId anns = shop.placed();
        HttpAnswer guests = shop.place(aMug());

        HttpAnswer answer = search();

        assertThat(found(answer)).containsExactlyInAnyOrder(anns.value(), guests.at("/orderId"));
        assertThat(search("customer", "ann").body())
                .contains("\"orderId\":\"" + anns + "\",\"customer\":\"ann\",\"status\":\"PLACED\"")
                .doesNotContain(guests.at("/orderId"));
        assertThat(answer.body()).doesNotContain("example.org", "High Street");
    }

    @Test
    void findsWhatIsToBeShipped() {
        OrderId confirmed = shop.confirmed();
        shop.placed();

        assertThat(found(search("status", "CONFIRMED"))).containsExactly(confirmed.value());
    }

    @Test
    void findsOrdersOfATimePageByPage() {
        shop.placed();
        shop.host.clock().forward(Duration.ofHours(1));
        String from = shop.host.clock().instant().toString();
        List<String> later = List.of(shop.placed().value(), shop.placed().value());
        shop.host.clock().forward(Duration.ofHours(1));
        String before = shop.host.clock().instant().toString();
        shop.placed();

        HttpAnswer first = search("placedFrom", from, "placedBefore", before, "limit", "1");
        HttpAnswer second =
                search("placedFrom", from, "placedBefore", before, "limit", "1", "cursor", first.at("/nextCursor"));

        assertThat(List.of(found(first).getFirst(), found(second).getFirst())).hasSameElementsAs(later);
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void findsOrdersOfTimesThatAreFarAway() {
        String placed = shop.placed().value();

        assertThat(found(search("placedFrom", "2000-01-01T00:00:00Z"))).containsExactly(placed);
        assertThat(found(search("placedFrom", "0000-01-01T00:00:00Z"))).containsExactly(placed);
        assertThat(found(search("placedBefore", "9999-12-31T23:59:59Z"))).containsExactly(placed);
        assertThat(found(search("placedFrom", "9999-12-31T23:59:59Z"))).isEmpty();
        assertThat(found(search("placedBefore", "2000-01-01T00:00:00Z"))).isEmpty();
        assertThat(found(search("placedFrom", "1999-01-01T00:00:00Z", "placedBefore", "2000-01-01T00:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, confirmed",
        "placedFrom, yesterday",
        "placedBefore, 2026-11-24",
        "placedFrom, +1000000000-12-31T23:59:59Z",
        "placedBefore, -1000000000-01-01T00:00:00Z",
        "placedFrom, +10000-01-01T00:00:00Z",
        "customer, ''",
        "customer, a b",
        "limit, 0",
        "cursor, x"
    })
    void refusesWhatItCannotSearchFor(String parameter, String value) {
        HttpAnswer answer = search(parameter, value);

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        HttpAnswer answer = search("placedFrom", "2026-11-25T00:00:00Z", "placedBefore", "2026-11-24T00:00:00Z");

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void isForAdminsOnly() {
        HttpCall call = HttpCall.get("/v1/admin/orders");

        assertThat(shop.host.call("searchOrders", call).statusCode()).isEqualTo(401);
        assertThat(shop.host.call("searchOrders", call.asCustomer("ann")).statusCode())
                .isEqualTo(403);
        assertThat(shop.host.call("searchOrders", call.asService("warehouse")).statusCode())
                .isEqualTo(403);
    }
}
