package dev.cartwright.bench.replay;

import static dev.cartwright.bench.replay.Unsellable.NO_GOODS;
import static dev.cartwright.bench.replay.Unsellable.NO_PRICE;
import static dev.cartwright.bench.replay.Unsellable.NO_WHOLE_PENNIES;
import static dev.cartwright.bench.replay.Unsellable.RETURNED;
import static dev.cartwright.bench.replay.Unsellable.WRITTEN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bench.replay.InvoiceBasket.Item;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TradingDayTests {

    @Test
    void splitsAFileIntoItsDays() {
        var days = SampleSales.days();

        assertThat(days)
                .extracting(TradingDay::day)
                .containsExactly(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 3, 2));
        assertThat(days).extracting(TradingDay::invoices).containsExactly(2, 1);
    }

    @Test
    void countsEveryLineThatNoOrderCanHave() {
        var days = SampleSales.days();

        assertThat(days.getFirst().unsold())
                .isEqualTo(Map.of(RETURNED, 1L, WRITTEN_OFF, 1L, NO_GOODS, 1L, NO_PRICE, 1L));
        assertThat(days.getLast().unsold()).isEqualTo(Map.of(NO_WHOLE_PENNIES, 1L));
    }

    @Test
    void losesNoLine() {
        var sold = SampleSales.lines().stream()
                .filter(line -> Unsellable.reason(line).isEmpty())
                .count();

        long unsold = SampleSales.days().stream()
                .flatMap(day -> day.unsold().values().stream())
                .mapToLong(Long::longValue)
                .sum();

        assertThat(sold + unsold).isEqualTo(SampleSales.lines().size());
    }

    @Test
    void addsUpRepeatedCodesOfAnInvoice() {
        var basket = SampleSales.days().getFirst().baskets().getFirst();

        assertThat(basket.items()).isEqualTo(Map.of("10001A", new Item(4, 255), "10002", new Item(2, 10)));
        assertThat(basket.revenueMinor()).isEqualTo(4 * 255 + 2 * 10);
    }

    @Test
    void givesAFurtherBasketToASecondPriceOfTheSameCode() {
        var baskets = SampleSales.days().getFirst().baskets();

        assertThat(baskets).extracting(InvoiceBasket::invoice).containsExactly("700001", "700005", "700005");
        assertThat(baskets.get(1).items()).isEqualTo(Map.of("10002", new Item(1, 10), "10003", new Item(1, 400)));
        assertThat(baskets.get(2).items()).isEqualTo(Map.of("10002", new Item(2, 21)));
    }

    @Test
    void tellsCodesApartThatDifferInCaseOnly() {
        var basket = SampleSales.days().getLast().baskets().getFirst();

        assertThat(basket.items()).containsOnlyKeys("10001a", "10001A");
    }
}
