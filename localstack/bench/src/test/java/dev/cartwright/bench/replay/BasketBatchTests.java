package dev.cartwright.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bench.replay.InvoiceBasket.Item;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BasketBatchTests {

    @Test
    void placesBasketsTogetherThatAgreeOnPrices() {
        var baskets = List.of(basket("1", "A", 100), basket("2", "B", 50), basket("3", "A", 100));

        var batches = BasketBatch.of(baskets);

        assertThat(batches).extracting(BasketBatch::baskets).containsExactly(baskets);
        assertThat(batches.getFirst().prices()).isEqualTo(Map.of("A", 100L, "B", 50L));
    }

    @Test
    void startsAnewWhenAPriceDiffers() {
        var first = basket("1", "A", 100);
        var second = basket("2", "A", 110);
        var third = basket("3", "A", 100);

        var batches = BasketBatch.of(List.of(first, second, third));

        assertThat(batches)
                .extracting(BasketBatch::baskets)
                .containsExactly(List.of(first), List.of(second), List.of(third));
    }

    private static InvoiceBasket basket(String invoice, String code, long price) {
        return new InvoiceBasket(invoice, LocalDateTime.of(2011, 3, 1, 8, 0), "", Map.of(code, new Item(1, price)));
    }
}
