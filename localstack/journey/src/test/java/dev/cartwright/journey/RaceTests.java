package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
