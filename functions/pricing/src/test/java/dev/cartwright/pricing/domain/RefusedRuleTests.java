package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions that could never apply are refused at creation. */
final class RefusedRuleTests {

    private static void refuses(ThrowingCallable creation) {
        assertThatThrownBy(creation).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aScopeBeginsAtOrBelowItsEnd() {
        refuses(() -> new Scope(Set.of(), Set.of(), false, Optional.of(200L), Optional.of(199L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aRegionIsNotBlank(String region) {
        refuses(() -> new Area("US", Optional.of(region), Optional.empty()));
        refuses(() -> new TaxRate(
                new TaxRateId("us"),
                "sales",
                "US",
                Optional.of(region),
                Optional.empty(),
                TaxRate.STANDARD,
                BigDecimal.ONE,
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS));
    }

    @Test
    void twoMarketsHaveTwoIds() {
        refuses(() ->
                new Markets(List.of(Market.of("GB", TestShop.GBP, true), Market.of("GB", CurrencyUnit.EUR, false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "GB", "LC", "MS"})
    void postalCodesWithLettersHaveNoRange(String country) {
        assertThatThrownBy(() -> PostalRule.range(country, "10", Optional.of("20")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("have letters");
    }
}
