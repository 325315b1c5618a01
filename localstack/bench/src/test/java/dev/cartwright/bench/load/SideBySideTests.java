package dev.cartwright.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideBySideTests {

    @Test
    void tellsHowManyTimesTheOtherShopsFigureThisOneHas() {
        var sides = new SideBySide(List.of(turn(6, 40)), List.of(turn(4, 80)));

        assertThat(sides.table().toString()).isEqualTo("""
                median of 1 turns  here  there  here/there
                orders a second     3.0    2.0  1.50
                CPU ms an order    10.0   15.0  0.67
                lists a second     20.0   40.0  0.50
                reads a second     20.0   40.0  0.50""");
    }

    @Test
    void namesWhatWentWrongInBothShops() {
        Turn here = turn(1, 1);
        Turn there = turn(1, 1);
        here.orders().measurements().error("refused: OUT_OF_STOCK");
        there.orders().measurements().error("refused: OUT_OF_STOCK");
        there.reads().measurements().error("the product: 500");

        var sides = new SideBySide(List.of(here), List.of(there));

        assertThat(sides.errors()).containsExactly(entry("refused: OUT_OF_STOCK", 2L), entry("the product: 500", 1L));
    }

    /** In two seconds. */
    private static Turn turn(int orders, int listsAndReads) {
        return new Turn(
                step(Shopper.ORDER, orders), step(Shopper.LIST, listsAndReads), step(Shopper.READ, listsAndReads));
    }

    private static LoadStep step(String work, int count) {
        var measurements = new LoadMeasurements();
        for (int i = 0; i < count; i++) {
            measurements.of(work).add(Duration.ofMillis(10));
        }
        return new LoadStep(
                8, Duration.ofSeconds(2), measurements, List.of(Map.entry("embedded stack", Duration.ofMillis(60))));
    }
}
