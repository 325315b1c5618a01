package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.tools.access.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RaceTests {

    @Test
    void sellsTenUnitsToTenOfFiftyBuyers() throws InterruptedException, ExecutionException {
        String sku = Shop.sellable(10, 1250);

        List<String> ends = all(IntStream.range(0, 50)
                .<Callable<String>>mapToObj(n -> () -> {
                    String buyer = "buyer-" + n;
                    String id = Orders.order(buyer, sku, 1, "tok_approve");
                    return Orders.ended(buyer, id).path("status").asString();
                })
                .toList());

        assertThat(ends).filteredOn("CONFIRMED"::equals).hasSize(10);
        assertThat(ends).filteredOn("CANCELLED"::equals).hasSize(40);
        assertThat(Shop.available(sku)).isZero();
        assertThat(Money.ledgerMinor()).isZero();
    }

    @Test
    void givesTheLastTenUsesOfACodeToTenOfFiftyBuyers() throws InterruptedException, ExecutionException {
        String sku = Shop.sellable(50, 1000);
        String code = Shop.limitedCode(sku, 10);

        List<JsonNode> ends = all(IntStream.range(0, 50)
                .<Callable<JsonNode>>mapToObj(n -> () -> {
                    Headers buyer = Shop.customer("promotion-buyer-" + n);
                    String id = Shop.post("/v1/orders", Orders.basket(sku, 1, "tok_approve", code), buyer)
                            .require(202)
                            .at("/orderId");
                    return Orders.ended(id, buyer);
                })
                .toList());

        List<JsonNode> discounted = ends.stream()
                .filter(order -> !order.at("/quote/discounts").isEmpty())
                .toList();
        assertThat(discounted)
                .filteredOn(order -> order.path("status").asString().equals("CONFIRMED"))
                .hasSize(10);
        assertThat(discounted)
                .filteredOn(order -> order.path("status").asString().equals("CANCELLED"))
                .allSatisfy(order -> {
                    assertThat(order.path("reason").asString()).isEqualTo("PROMOTION_USED_UP");
                    assertThat(Money.charges(order.path("orderId").asString())).isEmpty();
                });
        assertThat(ends)
                .filteredOn(order -> order.at("/quote/discounts").isEmpty())
                .allSatisfy(order ->
                        assertThat(order.at("/total/amountMinor").asLong()).isEqualTo(1000));
        await().atMost(Shop.PATIENCE)
                .untilAsserted(() -> assertThat(Shop.available(sku)).isEqualTo(50 - confirmed(ends)));
        assertThat(Money.ledgerMinor()).isZero();
    }

    private static long confirmed(List<JsonNode> ends) {
        return ends.stream()
                .filter(order -> order.path("status").asString().equals("CONFIRMED"))
                .count();
    }

    private static <T> List<T> all(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
