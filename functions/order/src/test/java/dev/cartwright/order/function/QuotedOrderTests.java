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
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.RedeemPromotions;
import dev.cartwright.order.domain.CheckoutCommand.ReleasePromotions;
import dev.cartwright.order.domain.OrderEvent.OrderPlaced;
import dev.cartwright.order.domain.OrderId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders with discounts, tax and shipping: what is asked of pricing, and what is kept and done with the answer. */
class QuotedOrderTests {

    private static final int LARGEST_EVENT = 256 * 1024;
    private static final int ENVELOPE = 1024;

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private static HttpCall with(Map<String, Object> more) {
        return with(List.of(line("MUG-SAND", 2)), more);
    }

    private static HttpCall with(List<Map<String, Object>> lines, Map<String, Object> more) {
        var body = new HashMap<>(body(lines));
        body.putAll(more);
        return Shop.withToken(order(body), "ann");
    }

    private OrderId placed(Map<String, Object> more) {
        return new OrderId(shop.place(with(more)).at("/orderId"));
    }

    private OrderId limited() {
        shop.pricing.reduces("TEN", 1000, true);
        return placed(Map.of("codes", List.of("TEN")));
    }

    private OrderId free() {
        shop.pricing.reduces("GIFT", 9999, false);
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.put("codes", List.of("GIFT"));
        body.remove("paymentToken");
        return new OrderId(shop.place(order(body).asCustomer("ann")).at("/orderId"));
    }

    @Test
    void asksPricingForTheCustomerWithAllThatDecidesThePrice() {
        var address = new HashMap<>(Shop.address());
        address.putAll(Map.of("country", "US", "region", "California", "postalCode", "94103"));

        shop.place(with(Map.of(
                "shippingAddress", address,
                "codes", List.of("TEN"),
                "currency", "USD",
                "shippingMethod", "express",
                "vatNumber", "GB123456789")));

        FakeNeighbour.Asked asked = shop.pricing.asked().getFirst();
        assertThat(asked.header("Authorization")).isEqualTo("Bearer token-of-ann");
        assertThat(asked.body()).hasToString("""
                {"lines":[{"sku":"MUG-SAND","quantity":2}],"codes":["TEN"],"currency":"USD",\
                "destination":{"country":"US","region":"CA","postalCode":"94103"},\
                "shippingMethod":"express","vatNumber":"GB123456789"}""");
    }

    @Test
    void asksPricingForAGuestWithoutAToken() {
        shop.place(aMug());

        assertThat(shop.pricing.asked().getFirst().header("Authorization")).isEmpty();
    }

    @Test
    void showsWhatItWasPricedAt() {
        shop.pricing.reduces("TEN", 1000, false);
        shop.pricing.ships(390);
        shop.pricing.taxes();

        HttpAnswer shown = shop.shown(placed(Map.of("codes", List.of("TEN"))));

        assertThat(shown.number("/total/amountMinor")).isEqualTo(2 * 1299 - 1000 + 390);
        assertThat(shown.number("/lines/0/lineTotal/amountMinor")).isEqualTo(1598);
        assertThat(shown.at("/quote/ruleVersion")).isEqualTo("1");
        assertThat(shown.at("/quote/discounts/0/code")).isEqualTo("TEN");
        assertThat(shown.at("/quote/discounts/0/allocations/0/path")).isEqualTo("$.lines[0]");
        assertThat(shown.number("/quote/discounts/0/allocations/0/amount")).isEqualTo(1000);
        assertThat(shown.number("/quote/lines/0/taxes/0/amount")).isEqualTo(266);
        assertThat(shown.number("/quote/shipping/price")).isEqualTo(390);
        assertThat(shown.number("/quote/totals/3/amount")).isEqualTo(1988);
    }

    @Test
    void keepsWhatAnInvoiceNeeds() {
        OrderId id = placed(Map.of("billingAddress", Shop.billingAddress(), "vatNumber", "GB123456789"));

        HttpAnswer shown = shop.shown(id);

        assertThat(shown.at("/billingAddress/city")).isEqualTo("York");
        assertThat(shown.at("/vatNumber")).isEqualTo("GB123456789");
        assertThat(shop.host
                                .call("listOrders", HttpCall.get("/v1/orders").asCustomer("ann"))
                                .body()
                        + shop.host.announced())
                .doesNotContain("York", "GB123456789");
        assertThat(shop.shown(placed(Map.of())).json().has("billingAddress")).isFalse();
    }

    @Test
    void pointsIntoABillingAddressThatIsNone() {
        var address = new HashMap<>(Shop.billingAddress());
        address.put("country", "XX");

        HttpAnswer answer = shop.place(with(Map.of("billingAddress", address)));

        assertThat(answer.statusCode() + " " + answer.pointers()).isEqualTo("422 [/billingAddress/country]");
    }

    @Test
    void announcesPartsThatAddUpToTheTotal() {
        shop.pricing.reduces("TEN", 1000, false);
        shop.pricing.ships(390);

        placed(Map.of("codes", List.of("TEN")));

        OrderPlaced placed = shop.host.lastAnnounced(OrderPlaced.TYPE);
        assertThat(placed.lines()).extracting(OrderPlaced.Line::total).containsExactly(new WireMoney(1598, "GBP"));
        assertThat(placed.discounts()).isEqualTo(new WireMoney(1000, "GBP"));
        assertThat(placed.shipping()).isEqualTo(new WireMoney(390, "GBP"));
        assertThat(placed.tax()).isNull();
        assertThat(placed.ruleVersion()).isEqualTo("1");
        assertThat(placed.total()).isEqualTo(new WireMoney(1598 + 390, "GBP"));
    }

    @Test
    void announcesTheTaxThatPricesDoNotContain() {
        shop.pricing.addsTax();

        placed(Map.of());

        OrderPlaced placed = shop.host.lastAnnounced(OrderPlaced.TYPE);
        assertThat(placed.tax()).isEqualTo(new WireMoney(520, "GBP"));
        assertThat(List.of(Optional.ofNullable(placed.shipping()), Optional.ofNullable(placed.discounts())))
                .containsOnly(Optional.empty());
        assertThat(placed.total()).isEqualTo(new WireMoney(2598 + 520, "GBP"));
    }

    @Test
    void announcesTheLargestOrderInOneEvent() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < 1200; n++) {
            String sku = "SKU-%060d".formatted(n);
            shop.pricing.sells(sku, 75_000_000);
            lines.add(line(sku, 100_000));
        }

        HttpAnswer answer = shop.place(with(lines, Map.of()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Json.bytes(shop.host.lastAnnounced(OrderPlaced.TYPE))).hasSizeLessThan(LARGEST_EVENT - ENVELOPE);
    }

    @Test
    void authorizesTheQuotesTotal() {
        shop.pricing.ships(390);
        OrderId id = placed(Map.of());

        shop.stockReserved(id);

        assertThat(shop.host.lastAnnounced(AuthorizePayment.TYPE).amount()).isEqualTo(new WireMoney(2988, "GBP"));
    }

    @Test
    void saysWhatItCostsNowWhereAnotherTotalWasExpected() {
        HttpAnswer answer = shop.place(with(Map.of("expectedTotal", 2600)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("total-changed");
        assertThat(answer.number("/quote/totals/3/amount")).isEqualTo(2598);
        assertThat(shop.rows("ORDER#")).isEqualTo("[]");
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void saysWhatItCostsNowWhereAnotherCurrencyWasExpected() {
        HttpAnswer answer = shop.place(with(Map.of("expectedTotal", 2598, "expectedCurrency", "USD")));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("409 total-changed");
        assertThat(answer.at("/quote/currency")).isEqualTo("GBP");
        assertThat(shop.rows("ORDER#")).isEqualTo("[]");
    }

    @Test
    void takesTheExpectedTotal() {
        HttpAnswer answer = shop.place(with(Map.of("expectedTotal", 2598, "expectedCurrency", "GBP")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    @Test
    void givesTheNewQuoteOfTwelveHundredLinesAgain() {
        var lines = new ArrayList<Map<String, Object>>();
        for (int n = 0; n < 1200; n++) {
            String sku = "SKU-%060d".formatted(n);
            shop.pricing.sells(sku, 100_000 + n);
            lines.add(line(sku, 3));
        }
        shop.pricing.taxes();
        HttpCall call = with(lines, Map.of("expectedTotal", 1));

        HttpAnswer first = shop.place(call);
        HttpAnswer second = shop.place(call);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(409);
        assertThat(first.json().at("/quote/lines").size()).isEqualTo(1200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @CsvSource({
        "region-needed, $.destination.region, region-needed, /shippingAddress/region",
        "no-shipping-here, $.destination, no-shipping-here, /shippingAddress",
        "shipping-method-not-possible, $.shippingMethod, shipping-method-not-possible, /shippingMethod",
        "something-new, $.destination.postalCode, not-orderable, /shippingAddress/postalCode",
        "something-new, $.destination.country, not-orderable, /shippingAddress/country",
        "something-new, $.currency, not-orderable, /currency",
        "something-new, $.vatNumber, not-orderable, /vatNumber",
        "something-new, $.lines[0], not-orderable, /lines/0",
        "something-new, $.lines[0].quantity, not-orderable, /lines/0",
        "something-new, $.else, not-orderable, ''"
    })
    void pointsAtWhatPricingRefuses(String code, String path, String problem, String pointer) {
        shop.pricing.complains(code, path);

        HttpAnswer answer = shop.place(with(Map.of()));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 " + problem);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void passesOnWhatElsePricingRefuses() {
        shop.pricing.complains("something-new", "$");

        HttpAnswer answer = shop.place(with(Map.of()));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 not-orderable");
        assertThat(answer.at("/errors/0/detail")).isEqualTo("It is something-new.");
    }

    @Test
    void asksForANewTokenIfTheOldOneExpiredMeanwhile() {
        HttpCall call = with(Map.of());
        shop.pricing.fails(401);

        HttpAnswer refused = shop.place(call);
        List<String> metrics = List.copyOf(shop.host.metrics());
        shop.pricing.fails(200);
        HttpAnswer again = shop.place(call);

        assertThat(refused.statusCode() + " " + refused.problem()).isEqualTo("401 unauthenticated");
        assertThat(metrics).isEmpty();
        assertThat(again.statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAnOrderThatIsNotPaid() {
        var body = new HashMap<>(body(List.of(line("MUG-SAND", 1))));
        body.remove("paymentToken");

        HttpAnswer answer = shop.place(order(body));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 payment-token-missing");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/paymentToken");
        assertThat(shop.host.announced()).isEmpty();
    }

    @Test
    void confirmsAFreeOrderWithoutPayment() {
        OrderId id = free();

        shop.stockReserved(id);

        assertThat(shop.status(id)).isEqualTo("CONFIRMED");
        assertThat(shop.host.announcedTypes())
                .containsExactly("OrderPlaced.v1", "ReserveStock.v1", "OrderConfirmed.v1");
    }

    @Test
    void shipsAFreeOrderWithoutPayment() {
        OrderId id = free();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        HttpAnswer shipped = shop.host.call("shipOrder", shop.shipment(id).asService("shipping"));
        shop.host.clock().forward(Duration.ofDays(1));
        shop.host.tick("sweepOrders");

        assertThat(shipped.at("/status")).isEqualTo("SHIPPED");
        assertThat(shop.announcedSince(before)).containsExactly("CommitStock.v1");
    }

    @Test
    void cancelsAFreeOrderWithoutPayment() {
        OrderId id = free();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));

        assertThat(shop.announcedSince(before)).containsExactly("OrderCancelled.v1", "ReleaseStock.v1");
    }

    @Test
    void redeemsLimitedPromotionsBesideTheStock() {
        OrderId id = limited();

        assertThat(shop.host.announcedTypes())
                .containsExactly("OrderPlaced.v1", "ReserveStock.v1", "RedeemPromotions.v1");
        assertThat(shop.host.lastAnnounced(RedeemPromotions.TYPE))
                .isEqualTo(new RedeemPromotions(id.value(), "ann", List.of("prm_1")));
    }

    @Test
    void authorizesNothingBeforeBothAreHeld() {
        OrderId stockFirst = limited();
        OrderId promotionsFirst = limited();
        int before = shop.host.announced().size();

        shop.stockReserved(stockFirst);
        shop.stockReserved(stockFirst);
        shop.promotionsRedeemed(promotionsFirst);
        shop.promotionsRedeemed(promotionsFirst);
        List<String> halfway = List.copyOf(shop.announcedSince(before));
        shop.promotionsRedeemed(stockFirst);
        shop.stockReserved(promotionsFirst);

        assertThat(halfway).isEmpty();
        assertThat(shop.announcedSince(before)).containsExactly("AuthorizePayment.v1", "AuthorizePayment.v1");
    }

    @Test
    void cancelsWhatIsUsedUpBeforeAnyMoneyIsHeld() {
        OrderId id = limited();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        shop.promotionsRefused(id);

        assertThat(shop.status(id)).isEqualTo("CANCELLED PROMOTION_USED_UP");
        assertThat(shop.announcedSince(before))
                .containsExactly("OrderCancelled.v1", "ReleaseStock.v1", "ReleasePromotions.v1");
    }

    @Test
    void givesPromotionsBackThatAreRedeemedTooLate() {
        OrderId id = limited();
        shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));
        int before = shop.host.announced().size();

        shop.promotionsRedeemed(id);

        assertThat(shop.announcedSince(before)).containsExactly("ReleasePromotions.v1");
        assertThat(shop.host.lastAnnounced(ReleasePromotions.TYPE))
                .isEqualTo(new ReleasePromotions(id.value(), "CANCELLED_BY_CUSTOMER"));
    }

    @Test
    void asksForPromotionsAgainAndThenGivesUp() {
        OrderId id = limited();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        shop.host.clock().forward(Duration.ofSeconds(91));
        shop.host.tick("sweepOrders");
        List<String> asked = List.copyOf(shop.announcedSince(before));
        shop.host.clock().forward(Duration.ofMinutes(5));
        shop.host.tick("sweepOrders");

        assertThat(asked).containsExactly("RedeemPromotions.v1");
        assertThat(shop.status(id)).isEqualTo("CANCELLED PROMOTION_TIMEOUT");
    }
}
