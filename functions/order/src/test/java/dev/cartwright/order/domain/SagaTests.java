package dev.cartwright.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SagaTests {

    private static final int WORLDS = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000, 2_000_000, 3_000_000})
    void endsWithStockPromotionsAndMoneyInAgreementWhateverTheOrderOfMessages(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + WORLDS; seed++) {
            var world = new RandomWorld(seed);

            world.run();

            assertThat(world.isGoodEnd())
                    .as("seed %s ends as %s: %s", seed, world.end(), world.story())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIRMED, HELD, AUTHORIZED",
                "CONFIRMED, HELD, NONE",
                "CAPTURED, COMMITTED, CAPTURED",
                "CAPTURED, COMMITTED, NONE",
                "CANCELLED, RELEASED, VOIDED"
            })
    void reachesTheEndsThatMatter(String end) {
        boolean reached = false;

        for (long seed = 0; seed < WORLDS && !reached; seed++) {
            var world = new RandomWorld(seed);
            world.run();
            reached = world.end().equals(end);
        }

        assertThat(reached).isTrue();
    }
}
