package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody answers is asked again, and done once. */
class SweepTests {

    private static final Duration LONGER_THAN_A_STATE_IS_KNOWN = Duration.ofSeconds(2);

    @Test
    void asksForTheGoodsAgainAndHoldsThemOnce() {
        String sku = Shop.sellable(3, 1500);
        Aws.enableStream("order", false);
        String id;
        try {
            id = Orders.order("ann", sku, 1, "tok_approve");
            Orders.makeOverdue(id);
            Sweeps.fireKilled("order", "sweepOrders", Instant.now());
        } finally {
            Aws.enableStream("order", true);
        }
        Sweeps.fire("order", "sweepOutbox", Instant.now().plus(Duration.ofMinutes(2)));

        assertThat(Orders.ended("ann", id).path("status").asString()).isEqualTo("CONFIRMED");
        await().atMost(Shop.PATIENCE).until(() -> Queues.waiting(queueOf("ReserveStock.v1")) == 0);
        assertThat(Shop.available(sku)).isEqualTo(2);
        assertThat(Money.charges(id)).containsExactly("APPROVED");
    }

    private static String queueOf(String type) {
        return Queues.subscriptions().stream()
                .filter(subscription -> subscription.type().equals(type))
                .findFirst()
                .orElseThrow()
                .queue();
    }

    @Test
    void takesTheMoneyLaterWhenTheProviderIsDownAsTheParcelLeaves() {
        String id = Orders.confirmed(Shop.sellable(2, 800));
        breaker(Instant.now().plus(Duration.ofHours(1)));
        Orders.ship(id);
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Money.paymentState(id)).isEqualTo("CAPTURING"));

        breaker(Instant.now().minusSeconds(1));
        sweepUntilCaptured(id);

        assertThat(Money.charges(id)).containsExactly("CAPTURED");
        assertThat(Money.differences(id)).isEmpty();
    }

    /** Without the provider's webhook, which may be first where the provider is slow to answer. */
    private static void sweepUntilCaptured(String id) {
        Aws.enableStream("psp-sandbox", false);
        try {
            Sweeps.fireKilled("payment", "sweepPayments", later());
            await().atMost(Shop.PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                Sweeps.fire("payment", "sweepPayments", later());
                return Money.paymentState(id).equals("CAPTURED");
            });
        } finally {
            Aws.enableStream("psp-sandbox", true);
        }
    }

    /** When what was asked by now is to be asked again. */
    private static Instant later() {
        return Instant.now().plus(Duration.ofMinutes(10));
    }

    @Test
    void closesTheBreakerWithTheFirstAnswer() {
        String id = Orders.confirmed(Shop.sellable(2, 800));
        breaker(Instant.now().minusSeconds(1));

        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            assertThat(Money.differences(id)).isEmpty();
            assertThat(Tables.find("payment", "BREAKER#psp", "BREAKER").has("openUntil"))
                    .isFalse();
        });
    }

    /** Opens the breaker toward the provider for everybody, as many failures would, and waits until everybody may know. */
    private static void breaker(Instant openUntil) {
        Tables.put(
                "payment",
                Map.of(
                        "pk", Map.of("S", "BREAKER#psp"),
                        "sk", Map.of("S", "BREAKER"),
                        "version", Map.of("N", "1"),
                        "failures", Map.of("N", "10"),
                        "calls", Map.of("N", "10"),
                        "since", Map.of("S", "2026-01-01T00:00:00.000Z"),
                        "openUntil",
                                Map.of(
                                        "S",
                                        openUntil.truncatedTo(ChronoUnit.MILLIS).toString())));
        long known = System.nanoTime() + LONGER_THAN_A_STATE_IS_KNOWN.toNanos();
        await().until(() -> System.nanoTime() > known);
    }
}
