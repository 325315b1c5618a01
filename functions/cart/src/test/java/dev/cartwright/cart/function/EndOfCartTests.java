package dev.cartwright.cart.function;

import static dev.cartwright.cart.function.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.cart.domain.CartEvent.CartAbandoned;
import dev.cartwright.cart.function.OrderEvents.OrderPlaced;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How carts end: as an order, or some time after their last change. */
class EndOfCartTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private HttpAnswer shown(String id) {
        return shop.host.call("getCart", Shop.get(id).asCustomer("ann"));
    }

    @Test
    void becomesAnOrder() {
        String id = shop.anns();

        boolean taken = shop.ordered(id, "ord_1");
        HttpAnswer shown = shown(id);

        assertThat(taken).isTrue();
        assertThat(shown.at("/state")).isEqualTo("ORDERED");
        assertThat(shown.at("/orderId")).isEqualTo("ord_1");
        assertThat(shown.json().has("quote")).isFalse();
        assertThat(Shop.requirements(shown)).isEmpty();
    }

    @Test
    void staysTheOrderThatItBecame() {
        String id = shop.anns();
        shop.ordered(id, "ord_1");

        shop.ordered(id, "ord_1");
        shop.ordered(id, "ord_2");

        assertThat(shown(id).at("/orderId")).isEqualTo("ord_1");
    }

    @Test
    void cannotBeChangedAsAnOrder() {
        String id = shop.anns();
        shop.ordered(id, "ord_1");

        assertThat(List.of(
                        shop.host.call(
                                "addLine", Shop.addition(id, "TEA-TIN", 1).asCustomer("ann")),
                        shop.host.call(
                                "replaceDetails", Shop.detailing(id, Map.of()).asCustomer("ann")),
                        shop.host.call("mergeCart", Shop.merge(id).asCustomer("ann")),
                        shop.host.call("deleteCart", Shop.deletion(id).asCustomer("ann"))))
                .extracting(answer -> answer.statusCode() + " " + answer.problem())
                .containsOnly("409 cart-ordered");
    }

    @Test
    void keepsInAnotherCartWhatWasAddedWhileItWasOrdered() {
        String id = shop.anns();
        shop.host.call("replaceDetails", Shop.detailing(id, Shop.details()).asCustomer("ann"));
        shop.host.call("addLine", Shop.addition(id, "MUG-SAND", 2).asCustomer("ann"));
        shop.host.call("addLine", Shop.addition(id, "TEA-TIN", 1).asCustomer("ann"));

        shop.ordered(id, "ord_1", new OrderPlaced.Line("MUG-SAND", 1), new OrderPlaced.Line("GONE", 1));
        shop.ordered(id, "ord_1", new OrderPlaced.Line("MUG-SAND", 1), new OrderPlaced.Line("GONE", 1));
        HttpAnswer ordered = shown(id);
        HttpAnswer rest = shown(ordered.at("/restCartId"));

        assertThat(ordered.at("/state")).isEqualTo("ORDERED");
        assertThat(lines(ordered)).containsExactly("1 MUG-SAND", "1 GONE");
        assertThat(rest.at("/state")).isEqualTo("OPEN");
        assertThat(lines(rest)).containsExactly("2 MUG-SAND", "1 TEA-TIN");
        assertThat(rest.at("/email")).isEqualTo("ann@example.org");
        assertThat(shop.created(Shop.create().asCustomer("ann")).headers())
                .containsEntry("Location", "/v1/carts/" + rest.at("/cartId"));
    }

    @Test
    void keepsForItsGuestWhatWasAddedWhileItWasOrdered() {
        HttpAnswer opened = shop.created(Shop.create(line("MUG-SAND", 3)));
        shop.ordered(opened.at("/cartId"), "ord_1", new OrderPlaced.Line("MUG-SAND", 2));

        HttpAnswer ordered =
                shop.host.call("getCart", Shop.get(opened.at("/cartId")).header("Cart-Token", opened.at("/cartToken")));
        HttpAnswer rest = shop.host.call(
                "getCart", Shop.get(ordered.at("/restCartId")).header("Cart-Token", opened.at("/cartToken")));

        assertThat(lines(rest)).containsExactly("1 MUG-SAND");
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
    void leavesRoomForAnotherAsAnOrder() {
        shop.ordered(shop.anns(), "ord_1");

        HttpAnswer another = shop.created(Shop.create().asCustomer("ann"));

        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(shop.host
                        .call("listCarts", HttpCall.get("/v1/carts").asCustomer("ann"))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void doesNotMindOrdersOfOtherThings() {
        assertThat(shop.ordered("crt_GONE", "ord_1")).isTrue();
        assertThat(shop.host.deliver(
                        OrderEvents.OrderPlaced.TYPE, "ord_1", new OrderEvents.OrderPlaced("ord_1", null, null)))
                .isTrue();
        assertThat(shop.host.parked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ann, 1, 90", "ann, 0, 2", "'', 1, 30", "'', 0, 2"})
    void endsSomeTimeAfterItsLastChange(String subject, int lines, int days) {
        HttpCall create = lines == 0 ? Shop.create() : Shop.create(line("MUG-SAND", 1));
        HttpAnswer opened = shop.created(subject.isEmpty() ? create : create.asCustomer(subject));
        HttpCall get = Shop.get(opened.at("/cartId")).header("Cart-Token", opened.at("/cartToken"));
        HttpCall visit = subject.isEmpty() ? get : get.asCustomer(subject);

        shop.host.clock().forward(Duration.ofDays(days).minusMinutes(1));
        HttpAnswer before = shop.host.call("getCart", visit);
        shop.host.clock().forward(Duration.ofMinutes(1));
        HttpAnswer after = shop.host.call("getCart", visit);
        shop.later(2);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(shop.rows("CART#")).isEqualTo("[]");
        assertThat(shop.rows("CUSTOMER#")).isEqualTo("[]");
    }

    @Test
    void makesRoomWhenItEndsBeforeAnybodySweeps() {
        String id = shop.anns();
        shop.host.clock().forward(Duration.ofDays(90));

        HttpAnswer another = shop.created(Shop.create(line("TEA-TIN", 1)).asCustomer("ann"));
        shop.later(2);

        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(shown(id).statusCode()).isEqualTo(404);
        assertThat(shown(another.at("/cartId")).statusCode()).isEqualTo(200);
        assertThat(shop.created(Shop.create().asCustomer("ann")).problem()).isEqualTo("cart-exists");
    }

    @Test
    void isAnnouncedAsAbandonedOnceAfterADay() {
        String id = shop.anns();
        shop.host.call("replaceDetails", Shop.detailing(id, Shop.details()).asCustomer("ann"));

        shop.later(23);
        List<String> early = shop.host.announcedTypes();
        shop.later(2);
        shop.later(24);
        shop.host.call("addLine", Shop.addition(id, "TEA-TIN", 1).asCustomer("ann"));
        shop.later(48);

        assertThat(early).isEmpty();
        assertThat(shop.host.announcedTypes()).containsExactly("CartAbandoned.v1");
        assertThat(shop.host.lastAnnounced(CartAbandoned.TYPE).cartId()).isEqualTo(id);
        assertThat(shop.host.lastAnnounced(CartAbandoned.TYPE).customerId()).isEqualTo("ann");
    }

    @Test
    void isNotAnnouncedWithoutConsentNorEmptyNorAsAnOrder() {
        shop.host.call(
                "replaceDetails",
                Shop.detailing(shop.anns(), Map.of("email", "ann@example.org")).asCustomer("ann"));
        String empty = shop.created(Shop.create().asCustomer("bob")).at("/cartId");
        shop.host.call("replaceDetails", Shop.detailing(empty, Shop.details()).asCustomer("bob"));
        String ordered =
                shop.created(Shop.create(line("MUG-SAND", 1)).asCustomer("eve")).at("/cartId");
        shop.host.call("replaceDetails", Shop.detailing(ordered, Shop.details()).asCustomer("eve"));
        shop.ordered(ordered, "ord_1");

        shop.later(26);

        assertThat(shop.host.announcedTypes()).isEmpty();
    }

    @Test
    void isDeletedByItsOwner() {
        String id = shop.anns();

        HttpAnswer deleted = shop.host.call("deleteCart", Shop.deletion(id).asCustomer("ann"));

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(shown(id).statusCode()).isEqualTo(404);
        assertThat(shop.rows("CART#") + shop.rows("CUSTOMER#")).isEqualTo("[][]");
    }
}
