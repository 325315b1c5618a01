package dev.cartwright.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.FakeShop;
import dev.cartwright.tools.shop.StockAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JourneyRunnerTests {

    private static final String PRODUCT = """
            {"title": "Mug", "variants": [{"sku": "MUG", "price": {"amountMinor": 1299, "currency": "GBP"}}]}""";

    private final FakeShop shop = new FakeShop();

    @BeforeEach
    void fill() {
        shop.stack().admin().post("/v1/products", PRODUCT).orFail("a product");
        new StockAdmin(shop.stack().admin()).adjust(Map.of("MUG", 10L));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsEveryJourneyAsItShould(Journey journey) {
        var run = new JourneyRunner(shop.stack()).run(journey);

        assertThat(run.checks()).isNotEmpty().allMatch(Check::holds);
        assertThat(run.endedAsItShould()).isTrue();
    }

    @Test
    void showsTheHopsOfTheOrder() {
        var run = new JourneyRunner(shop.stack()).run(Journey.CONFIRMED);

        assertThat(DemoReport.of(run)).containsPattern("0 +PlaceOrderFunction +POST /v1/orders +cold +400 +31");
    }

    @Test
    void linksToTheJourneyInTheConsoleIfThereIsOne() {
        var without = shop.stack().console();
        var run = new JourneyRunner(shop.stack()).run(Journey.CONFIRMED);

        var console = shop.withConsole().stack().console().orElseThrow();

        assertThat(without).isEmpty();
        assertThat(DemoReport.link(console, run))
                .isEqualTo("  see   %s/_console/journeys/%s%n"
                        .formatted(shop.stack().origin(), run.trace()));
    }

    @Test
    void noticesGoodsThatAreNotWhereTheyShouldBe() {
        shop.losing(1);

        var run = impatient().run(Journey.CONFIRMED);

        assertThat(run.endedAsItShould()).isFalse();
        assertThat(DemoReport.of(run)).contains("WRONG stock of MUG: 7, but should be 8");
    }

    @Test
    void showsTheStateOfAnOrderThatDoesNotEnd() {
        shop.stalling();

        var run = impatient().run(Journey.CONFIRMED);

        assertThat(DemoReport.of(run)).contains("WRONG order: PLACED, but should be CONFIRMED");
    }

    @Test
    void saysWhatItWaitsFor() {
        var waits = new ArrayList<String>();
        shop.stalling();

        var run = impatient().saying(waits::add).run(Journey.CONFIRMED);

        assertThat(waits).contains("waiting until order " + run.orderId() + " is CONFIRMED");
    }

    private JourneyRunner impatient() {
        return new JourneyRunner(shop.stack(), Duration.ofMillis(200), Duration.ofMillis(200));
    }
}
