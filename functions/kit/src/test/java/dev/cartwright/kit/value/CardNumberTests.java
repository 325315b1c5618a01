package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242-4242-4242-4242",
                "4242 4242 4242 4242",
                "378282246310005",
                "5555555555554444",
                "4222222222222",
                "6304000000000000000",
                "tok_4111111111111111",
                "visa4111111111111111",
                "4111111111111111.1226",
                "41111111111111111226",
                "4242-4242-4242-4242-1226",
                "12/26 4242 4242 4242 4242 cvc 123",
                "card:4222222222222"
            })
    void recognizesCards(String number) {
        assertThat(CardNumber.is(number)).isTrue();
    }

    @Test
    void refusesHardlyAnyRandomToken() {
        var random = new Random(1);

        long refused = IntStream.range(0, 100_000)
                .mapToObj(n -> "%016x%016x".formatted(random.nextLong(), random.nextLong()))
                .filter(CardNumber::is)
                .count();

        assertThat(refused).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tok_approve",
                "4242424242424241",
                "424242424242",
                "00000000000000000000",
                "tok_1MqLiJLkdIwHu7ixUOwCbSNd",
                "8835-4111-0000",
                "c4a1b2d3-4111-4111-9111-111111111a11",
                "41111111111111121226",
                "424242424242424x"
            })
    void takesNothingElseForACard(String text) {
        assertThat(CardNumber.is(text)).isFalse();
    }
}
