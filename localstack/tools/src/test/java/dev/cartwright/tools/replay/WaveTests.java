package dev.cartwright.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.replay.Basket.Item;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WaveTests {

    @Test
    void placesBasketsTogetherThatAgreeOnPrices() {
        var baskets = List.of(basket("1", "A", 100), basket("2", "B", 50), basket("3", "A", 100));

        var waves = Wave.of(baskets);

        assertThat(waves).extracting(Wave::baskets).containsExactly(baskets);
        assertThat(waves.getFirst().prices()).isEqualTo(Map.of("A", 100L, "B", 50L));
    }

    @Test
    void startsAnewWhenAPriceDiffers() {
        var first = basket("1", "A", 100);
        var second = basket("2", "A", 110);
        var third = basket("3", "A", 100);

        var waves = Wave.of(List.of(first, second, third));

        assertThat(waves).extracting(Wave::baskets).containsExactly(List.of(first), List.of(second), List.of(third));
    }

    private static Basket basket(String invoice, String code, long price) {
        return new Basket(invoice, LocalDateTime.of(2011, 3, 1, 8, 0), "", Map.of(code, new Item(1, price)));
    }
}
