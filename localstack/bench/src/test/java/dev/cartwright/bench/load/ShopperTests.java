package dev.cartwright.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.FakeShop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShopperTests {

    private final FakeShop shop = new FakeShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsReadsPlacesAndWaitsForTheEnd() {
        var measurements = new LoadMeasurements();

        shopper().buy(measurements);

        assertThat(List.of(Shopper.LIST, Shopper.READ, Shopper.PLACE, Shopper.CONFIRM, Shopper.ORDER))
                .allMatch(work -> measurements.count(work) == 1);
        assertThat(measurements.of(Shopper.CONFIRM).durations().median()).hasMillis(120);
        assertThat(measurements.errorCount()).isZero();
        assertThat(shop.customers()).containsExactly("load-0");
    }

    @Test
    void fillsACartAndOrdersIt() {
        var measurements = new LoadMeasurements();

        shopper().buyFromCart(measurements);

        assertThat(List.of(Shopper.FILL, Shopper.PLACE, Shopper.CONFIRM, Shopper.ORDER))
                .allMatch(work -> measurements.count(work) == 1);
        assertThat(measurements.errorCount()).isZero();
        assertThat(shop.carts()).isEqualTo(1);
    }

    @Test
    void countsARefusalAsAnError() {
        shop.unavailable(1);
        var measurements = new LoadMeasurements();

        shopper().buy(measurements);

        assertThat(measurements.errors()).containsOnlyKeys("refused: unavailable");
        assertThat(measurements.count(Shopper.ORDER)).isZero();
    }

    @Test
    void dividesByTheTimeThatItTook() {
        var measurements = new LoadMeasurements();
        shopper().buy(measurements);
        shopper().buy(measurements);

        var step = new LoadStep(
                1, Duration.ofMillis(500), measurements, List.of(java.util.Map.entry("part", Duration.ofMillis(30))));

        assertThat(step.perSecond(Shopper.ORDER)).isEqualTo(4.0);
        assertThat(step.cpuMsPerOrder()).isEqualTo(15.0);
    }

    private Shopper shopper() {
        var assortment = new Assortment(shop.stack().admin(), "test");
        assortment.growTo(3);
        return new Shopper(shop.stack().customer("load-0"), assortment, "tok_approve");
    }
}
