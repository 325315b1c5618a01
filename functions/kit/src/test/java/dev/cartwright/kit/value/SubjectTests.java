package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTests {

    @ParameterizedTest
    @ValueSource(strings = {"ann", "auth0|5f7c", "3f2b9c1e-0000-4000-8000-000000000001", "a@b.example"})
    void takesWhatIssuersGive(String subject) {
        assertThat(new Subject(subject)).hasToString(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\u0000", "\u00E4"})
    void refusesWhatNoIssuerGives(String text) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Subject(text));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Subject("x".repeat(256)));
    }
}
