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

    @ParameterizedTest
    @CsvSource({
        "status, confirmed, 422",
        "placedFrom, yesterday, 422",
        "placedBefore, 2026-11-24, 422",
        "limit, 0, 400",
        "cursor, x, 400"
    })
    void refusesWhatItCannotSearchFor(String parameter, String value, int status) {
        assertThat(search(parameter, value).statusCode()).isEqualTo(status);
    }

    @Test
    void refusesATimeThatEndsBeforeItBegins() {
        HttpAnswer answer = search("placedFrom", "2026-11-25T00:00:00Z", "placedBefore", "2026-11-24T00:00:00Z");

        assertThat(answer.problem()).isEqualTo("rule-broken");
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
