package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VatNumberTests {

    @ParameterizedTest
    @CsvSource({
        "de 123.456.789, DE",
        "EL094019245, GR",
        "XI123456789, GB",
        "NL123456789B01, NL",
        "CHE-123.456.789 MWST, CH",
        "ATU12345678, AT"
    })
    void knowsTheCountryOfANumber(String written, String country) {
        assertThat(VatNumber.find(written).orElseThrow().country()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DE", "DE12345678", "US123456789", "GR094019245", "DE12345678A"})
    void refusesOtherForms(String written) {
        assertThat(VatNumber.find(written)).isEmpty();
    }
}
