package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

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
                "6304000000000000000"
            })
    void recognizesCards(String number) {
        assertThat(CardNumber.is(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tok_approve",
                "4242424242424241",
                "424242424242",
                "00000000000000000000",
                "tok_4242424242424242",
                "424242424242424x"
            })
    void takesNothingElseForACard(String text) {
        assertThat(CardNumber.is(text)).isFalse();
    }
}
