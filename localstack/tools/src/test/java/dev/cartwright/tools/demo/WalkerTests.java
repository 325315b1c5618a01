package dev.cartwright.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.FakeShop;
import dev.cartwright.tools.shop.StockDesk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WalkerTests {

    private static final String PRODUCT = """
            {"title": "Mug", "variants": [{"sku": "MUG", "price": {"amountMinor": 1299, "currency": "GBP"}}]}""";

    private final FakeShop shop = new FakeShop();

    @BeforeEach
    void fill() {
        shop.stack().admin().post("/v1/products", PRODUCT).orFail("a product");
        new StockDesk(shop.stack().admin()).adjust(Map.of("MUG", 10L));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource
    void endsEveryJourneyAsItShould(Journey journey) {
        var walk = new Walker(shop.stack()).walk(journey);

        assertThat(walk.checks()).allMatch(Check::holds);
        assertThat(walk.endedAsItShould()).isTrue();
    }

    @Test
    void showsTheHopsOfTheOrder() {
        var walk = new Walker(shop.stack()).walk(Journey.CONFIRMED);

        assertThat(DemoReport.of(walk)).containsPattern("0 +PlaceOrderFunction +POST /v1/orders +cold +400 +31");
    }

    @Test
    void noticesGoodsThatAreNotWhereTheyShouldBe() {
        shop.losing(1);

        var walk = impatient().walk(Journey.CONFIRMED);

        assertThat(walk.endedAsItShould()).isFalse();
        assertThat(DemoReport.of(walk)).contains("WRONG stock of MUG: 7, but should be 8");
    }

    @Test
    void showsTheStateOfAnOrderThatDoesNotEnd() {
        shop.stalling();

        var walk = impatient().walk(Journey.CONFIRMED);

        assertThat(DemoReport.of(walk)).contains("WRONG order: PLACED, but should be CONFIRMED");
    }

    private Walker impatient() {
        return new Walker(shop.stack(), Duration.ofMillis(200), Duration.ofMillis(200));
    }
}
