package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What becomes of an order is what becomes of its goods and its money, for everything that a provider may do. */
class CheckoutTests {

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({
        "tok_approve, CONFIRMED, '', AUTHORIZED, 8, APPROVED",
        "tok_slow, CONFIRMED, '', AUTHORIZED, 8, APPROVED",
        "tok_answer_twice, CONFIRMED, '', AUTHORIZED, 8, APPROVED",
        "tok_webhook_twice_out_of_order, CONFIRMED, '', AUTHORIZED, 8, APPROVED",
        "tok_timeout_after_charge, CONFIRMED, '', AUTHORIZED, 8, APPROVED",
        "tok_decline, CANCELLED, PAYMENT_DECLINED, DECLINED, 10, DECLINED",
        "tok_insufficient_funds, CANCELLED, PAYMENT_DECLINED, DECLINED, 10, DECLINED"
    })
    void endsAsTheProviderSays(String token, String status, String reason, String payment, long left, String charge) {
        String sku = Shop.sellable(10, 1999);

        String id = Orders.order("ann", sku, 2, token);

        JsonNode order = Orders.ended("ann", id);
        assertThat(order.path("status").asString()).isEqualTo(status);
        assertThat(order.path("reason").asString("")).isEqualTo(reason);
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(left));
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.paymentState(id)).isEqualTo(payment));
        assertThat(Money.charges(id)).containsExactly(charge);
        assertBooksAgree(id);
    }

    @Test
    void cancelsWhatIsNotOnTheShelfAndAsksForNoMoney() {
        String sku = Shop.sellable(1, 500);

        String id = Orders.order("bob", sku, 2, "tok_approve");

        JsonNode order = Orders.ended("bob", id);
        assertThat(order.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(order.path("reason").asString()).isEqualTo("OUT_OF_STOCK");
        assertThat(Shop.available(sku)).isEqualTo(1);
        assertThat(Money.paymentState(id)).isEqualTo("NONE");
        assertThat(Money.charges(id)).isEmpty();
    }

    @Test
    void givesGoodsAndMoneyBackWhenTheCustomerCancels() {
        String sku = Shop.sellable(4, 750);
        String id = Orders.order("ann", sku, 3, "tok_approve");
        Orders.ended("ann", id);

        Orders.cancel("ann", id);

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            assertThat(Shop.available(sku)).isEqualTo(4);
            assertThat(Money.paymentState(id)).isEqualTo("VOIDED");
            assertThat(Money.charges(id)).isEqualTo(List.of("VOIDED"));
        });
        assertBooksAgree(id);
    }

    @Test
    void letsACustomerGoWhoseProviderIsBroken() {
        String sku = Shop.sellable(2, 900);
        String id = Orders.order("ann", sku, 2, "tok_fail_500");
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.paymentState(id)).isEqualTo("REQUESTED"));

        Orders.cancel("ann", id);

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            assertThat(Shop.available(sku)).isEqualTo(2);
            assertThat(Money.paymentState(id)).isEqualTo("ABANDONED");
        });
        assertThat(Money.charges(id)).isEmpty();
        assertBooksAgree(id);
    }

    @Test
    void takesTheMoneyWhenTheParcelLeaves() {
        String sku = Shop.sellable(1, 4200);
        String id = Orders.order("ann", sku, 1, "tok_approve");
        Orders.ended("ann", id);

        Orders.ship(id);

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            assertThat(Money.paymentState(id)).isEqualTo("CAPTURED");
            assertThat(Money.charges(id)).isEqualTo(List.of("CAPTURED"));
        });
        assertThat(Shop.available(sku)).isZero();
        assertBooksAgree(id);
    }

    private static void assertBooksAgree(String orderId) {
        assertThat(Money.differences(orderId)).isEmpty();
        assertThat(Money.ledgerMinor()).isZero();
    }
}
