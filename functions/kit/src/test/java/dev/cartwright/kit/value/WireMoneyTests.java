package dev.cartwright.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireMoneyTests {

    @ParameterizedTest
    @ValueSource(strings = {"GBP", "EUR", "JPY", "IDR", "KWD", "XAF", "XCD", "XOF"})
    void takesTheCurrenciesOfCountries(String currency) {
        assertThat(new WireMoney(1, currency).toMoney().getCurrencyUnit().getCode())
                .isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "CHE", "DEM", "QQQ", "gbp", "", "GBPX"})
    void refusesCodesThatNoGoodsCanBePaidIn(String currency) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new WireMoney(1, currency));
    }

    @Test
    void hasAMostThatEveryReaderReadsExactly() {
        Money most = Money.ofMinor(CurrencyUnit.of("IDR"), WireMoney.MOST);

        assertThat((long) (double) WireMoney.MOST).isEqualTo(WireMoney.MOST);
        assertThat(WireMoney.of(most).amountMinor()).isEqualTo(9_007_199_254_740_991L);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> WireMoney.of(most.plusMinor(1)));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> WireMoney.of(most.multipliedBy(1_000_000)));
    }
}
