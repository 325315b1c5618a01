package dev.cartwright.order.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.order.domain.CheckoutCommand.AuthorizePayment;
import dev.cartwright.order.domain.CheckoutCommand.VoidPayment;
import dev.cartwright.order.domain.OrderEvent.OrderCancelled;
import dev.cartwright.order.domain.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process, message by message, through the functions and the table. */
class CheckoutTests {

    private final Shop shop = new Shop();

    @AfterEach
    void close() {
        shop.close();
    }

    private <T> boolean deliver(EventType<T> type, OrderId id, T data) {
        return shop.host.deliver(type, id.value(), data);
    }

    private boolean paymentDeclined(OrderId id, String reason) {
        return deliver(PaymentEvents.PaymentDeclined.TYPE, id, new PaymentEvents.PaymentDeclined(id.value(), reason));
    }

    @Test
    void authorizesTheMoneyOnceTheStockIsHeld() {
        OrderId id = shop.placed();

        shop.stockReserved(id);

        assertThat(shop.host.lastAnnounced(AuthorizePayment.TYPE))
                .isEqualTo(new AuthorizePayment(id.value(), new WireMoney(1299, "GBP"), "tok_approve"));
        assertThat(shop.status(id)).isEqualTo("PLACED");
    }

    @Test
    void confirmsOnceTheMoneyIsHeld() {
        OrderId id = shop.confirmed();

        assertThat(shop.status(id)).isEqualTo("CONFIRMED");
        assertThat(shop.host.announcedTypes())
                .containsExactly("OrderPlaced.v1", "ReserveStock.v1", "AuthorizePayment.v1", "OrderConfirmed.v1");
    }

    @Test
    void forgetsTheTokenWithTheAnswer() {
        OrderId id = shop.placed();
        shop.stockReserved(id);
        String waiting = shop.rows("ORDER#");

        shop.paymentAuthorized(id);

        assertThat(waiting).contains("tok_approve");
        assertThat(shop.rows("ORDER#")).contains(id.value()).doesNotContain("tok_");
    }

    @Test
    void takesTheSameNewsTwiceAndSaysNothingMore() {
        OrderId id = shop.confirmed();
        int before = shop.host.announced().size();

        boolean taken = shop.stockReserved(id) && shop.paymentAuthorized(id);

        assertThat(taken).isTrue();
        assertThat(shop.announcedSince(before)).isEmpty();
    }

    @Test
    void namesAllThatIsOutOfStock() {
        List<String> skus =
                IntStream.range(0, 1200).mapToObj("SKU-%060d"::formatted).toList();
        OrderId id = shop.placed();

        deliver(InventoryEvents.StockRefused.TYPE, id, new InventoryEvents.StockRefused(id.value(), skus));

        assertThat(shop.shown(id).json().path("outOfStock").size()).isEqualTo(1200);
        assertThat(shop.host.lastAnnounced(OrderCancelled.TYPE).skus()).isEqualTo(skus);
    }

    @Test
    void cancelsWhatIsOutOfStock() {
        OrderId id = shop.placed();

        deliver(
                InventoryEvents.StockRefused.TYPE,
                id,
                new InventoryEvents.StockRefused(id.value(), List.of("MUG-SAND")));

        assertThat(shop.status(id)).isEqualTo("CANCELLED OUT_OF_STOCK");
        assertThat(shop.shown(id).at("/outOfStock/0")).isEqualTo("MUG-SAND");
        assertThat(shop.host.lastAnnounced(OrderCancelled.TYPE).skus()).containsExactly("MUG-SAND");
    }

    @ParameterizedTest
    @CsvSource({
        "DECLINED, PAYMENT_DECLINED",
        "INSUFFICIENT_FUNDS, PAYMENT_DECLINED",
        "FAILED, PAYMENT_FAILED",
    })
    void givesTheStockBackWithoutTheMoney(String answer, String reason) {
        OrderId id = shop.placed();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        paymentDeclined(id, answer);

        assertThat(shop.status(id)).isEqualTo("CANCELLED " + reason);
        assertThat(shop.announcedSince(before)).containsExactly("OrderCancelled.v1", "ReleaseStock.v1");
    }

    @Test
    void voidsMoneyThatComesAfterTheCancellation() {
        OrderId id = shop.placed();
        shop.stockReserved(id);
        shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));
        int before = shop.host.announced().size();

        shop.paymentAuthorized(id);

        assertThat(shop.announcedSince(before)).containsExactly("VoidPayment.v1");
        assertThat(shop.host.lastAnnounced(VoidPayment.TYPE))
                .isEqualTo(new VoidPayment(id.value(), "CANCELLED_BY_CUSTOMER"));
    }

    @Test
    void cancelsWhenTheHoldsEnd() {
        OrderId unstocked = shop.confirmed();
        OrderId unpaid = shop.confirmed();

        deliver(
                InventoryEvents.ReservationExpired.TYPE,
                unstocked,
                new InventoryEvents.ReservationExpired(unstocked.value()));
        deliver(PaymentEvents.PaymentVoided.TYPE, unpaid, new PaymentEvents.PaymentVoided(unpaid.value()));

        assertThat(shop.status(unstocked)).isEqualTo("CANCELLED STOCK_TIMEOUT");
        assertThat(shop.status(unpaid)).isEqualTo("CANCELLED PAYMENT_FAILED");
    }

    @Test
    void takesTheMoneyWhenTheParcelLeaves() {
        OrderId id = shop.confirmed();
        int before = shop.host.announced().size();

        HttpAnswer shipped = shop.host.call("shipOrder", shop.shipment(id).asService("shipping"));
        HttpAnswer again = shop.host.call("shipOrder", shop.shipment(id).asAdmin());
        deliver(PaymentEvents.PaymentCaptured.TYPE, id, new PaymentEvents.PaymentCaptured(id.value()));

        assertThat(List.of(shipped.statusCode(), again.statusCode())).containsOnly(200);
        assertThat(shop.announcedSince(before)).containsExactly("CapturePayment.v1", "CommitStock.v1");
        assertThat(shop.host.call("getOrder", shop.get(id).asAdmin()).at("/history/4/step"))
                .isEqualTo("CAPTURED");
    }

    @Test
    void shipsNothingThatIsNotPaidFor() {
        HttpAnswer answer =
                shop.host.call("shipOrder", shop.shipment(shop.placed()).asService("shipping"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-confirmed");
    }

    @Test
    void letsNoCustomerShip() {
        HttpAnswer answer =
                shop.host.call("shipOrder", shop.shipment(shop.confirmed()).asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void cancelsNothingThatHasLeft() {
        OrderId id = shop.confirmed();
        shop.host.call("shipOrder", shop.shipment(id).asService("shipping"));

        HttpAnswer answer = shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("already-shipped");
    }

    @Test
    void parksNewsOfAnOrderThatIsNotOurs() {
        boolean taken = shop.stockReserved(new OrderId("ord_UNKNOWN"));

        assertThat(taken).isTrue();
        assertThat(shop.host.parked()).hasSize(1);
    }

    @Test
    void asksForStockAgainAndThenGivesUp() {
        OrderId id = shop.placed();
        int before = shop.host.announced().size();

        shop.host.clock().forward(Duration.ofSeconds(91));
        shop.host.tick("sweepOrders");
        shop.host.tick("sweepOrders");
        List<String> asked = shop.announcedSince(before);
        shop.host.clock().forward(Duration.ofMinutes(5));
        shop.host.tick("sweepOrders");

        assertThat(asked).containsExactly("ReserveStock.v1");
        assertThat(shop.announcedSince(before))
                .containsExactly("ReserveStock.v1", "OrderCancelled.v1", "ReleaseStock.v1");
        assertThat(shop.status(id)).isEqualTo("CANCELLED STOCK_TIMEOUT");
    }

    @Test
    void givesUpOnThePaymentAfterTenMinutes() {
        OrderId id = shop.placed();
        shop.stockReserved(id);
        int before = shop.host.announced().size();

        shop.host.clock().forward(Duration.ofMinutes(9));
        shop.host.tick("sweepOrders");
        String waiting = shop.status(id);
        shop.host.clock().forward(Duration.ofMinutes(2));
        shop.host.tick("sweepOrders");

        assertThat(waiting).isEqualTo("PLACED");
        assertThat(shop.status(id)).isEqualTo("CANCELLED PAYMENT_TIMEOUT");
        assertThat(shop.announcedSince(before))
                .containsExactly("AuthorizePayment.v1", "OrderCancelled.v1", "ReleaseStock.v1", "VoidPayment.v1");
    }

    @Test
    void sweepsNothingThatWaitsForNobody() {
        shop.confirmed();
        int before = shop.host.announced().size();

        shop.host.clock().forward(Duration.ofDays(3));
        shop.host.tick("sweepOrders");

        assertThat(shop.announcedSince(before)).isEmpty();
    }

    @Test
    void namesNoPersonAndNoTokenOutsideOfTheTable() {
        OrderId id = shop.confirmed();
        shop.host.call("cancelOrder", shop.cancellation(id).asCustomer("ann"));

        assertThat(String.join("\n", shop.host.lines()))
                .contains("placeOrder", "onStockReserved", "cancelOrder")
                .doesNotContain("example.org", "Ann Lee", "Leeds", "tok_");
        assertThat(shop.host.announced())
                .hasSizeGreaterThan(4)
                .allSatisfy(row -> assertThat(row.data()).doesNotContain("example.org", "Ann Lee", "Leeds"))
                .filteredOn(row -> row.data().contains("tok_"))
                .extracting(row -> row.type())
                .containsExactly("AuthorizePayment.v1");
    }
}
