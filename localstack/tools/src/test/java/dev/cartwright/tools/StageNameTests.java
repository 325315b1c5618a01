package dev.cartwright.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"prod", "staging", "dev2", "abcdefghijklmnop"})
    void allowsLettersAndDigits(String stage) {
        assertThat(StageName.require(stage)).isEqualTo(stage);
    }

    /** The role of {@code prod} may change whatever begins with {@code cartwright-prod-}. */
    @ParameterizedTest
    @ValueSource(strings = {"prod-eu", "Prod", "2dev", "", "abcdefghijklmnopq"})
    void refusesAnythingElse(String stage) {
        assertThatThrownBy(() -> StageName.require(stage))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("--stage " + stage);
    }
}
