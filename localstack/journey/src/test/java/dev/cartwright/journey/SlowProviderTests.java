package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The provider takes seconds for each authorization. Eight shoppers wait longer then, but nothing stalls: money that is held goes on
 * being captured, voided and refunded. {@code localstack/bench/load --token tok_slow} does the same for as long as you like.
 */
class SlowProviderTests {

    private static final int SHOPPERS = 8;
    private static final Duration RUSH = Duration.ofSeconds(12);

    /** Two to four are authorized at once: the last of eight waits for three others at most, of three seconds each. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofSeconds(30);

    /** Sooner than a sweep asks again for what the provider did not answer in time. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(15);

    /** What takes how long. */
    private record Timed(String what, Duration time) {}

    @Test
    void delaysOrdersAndHoldsUpNothing() throws InterruptedException, ExecutionException {
        String sku = Shop.sellable(500, 800);
        List<String> held = List.of(Orders.confirmed(sku), Orders.confirmed(sku), Orders.confirmed(sku));
        var settled = new ArrayList<Timed>();
        var orders = new ArrayList<Timed>();
        long end = System.nanoTime() + RUSH.toNanos();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Timed>>> shoppers = IntStream.range(0, SHOPPERS)
                    .mapToObj(n -> threads.submit(() -> buyUntil(end, "slow-" + n, sku)))
                    .toList();
            settled.add(timed("captured", () -> capture(held.get(0))));
            settled.add(timed("refunded", () -> refund(held.get(0))));
            settled.add(timed("voided", () -> cancel(held.get(1))));
            settled.add(timed("captured", () -> capture(held.get(2))));
            settled.add(timed("refunded", () -> refund(held.get(2))));
            for (var shopper : shoppers) {
                orders.addAll(shopper.get());
            }
        }

        assertThat(orders)
                .hasSizeGreaterThanOrEqualTo(SHOPPERS)
                .allMatch(order -> order.what().equals("CONFIRMED"))
                .allMatch(order -> order.time().compareTo(CONFIRMED_WITHIN) < 0);
        assertThat(settled).hasSize(5).allMatch(step -> step.time().compareTo(SETTLED_WITHIN) < 0);
        assertThat(Money.ledgerMinor()).isZero();
    }

    private static List<Timed> buyUntil(long end, String who, String sku) {
        var orders = new ArrayList<Timed>();
        while (System.nanoTime() < end) {
            long begin = System.nanoTime();
            String id = Orders.order(who, sku, 1, "tok_slow");
            String status = Orders.ended(who, id).path("status").asString();
            orders.add(new Timed(status, Duration.ofNanos(System.nanoTime() - begin)));
        }
        return orders;
    }

    private static Timed timed(String what, Callable<Boolean> settle) {
        long begin = System.nanoTime();
        try {
            assertThat(settle.call()).as(what).isTrue();
        } catch (Exception failure) {
            throw new AssertionError(what, failure);
        }
        return new Timed(what, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean capture(String id) {
        Orders.ship(id);
        return reaches(id, "CAPTURED");
    }

    private static boolean cancel(String id) {
        Orders.cancel("ann", id);
        return reaches(id, "VOIDED");
    }

    private static boolean reaches(String id, String state) {
        await().atMost(Shop.PATIENCE).until(() -> Money.paymentState(id).equals(state));
        return true;
    }

    private static boolean refund(String id) {
        var some = Map.of("amount", Map.of("amountMinor", 10, "currency", "GBP"), "reason", "A cup arrived broken");
        return Shop.post("/v1/payments/" + id + "/refunds", some, Shop.admin()).status() == 201;
    }
}
