package dev.cartwright.kit.value;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Money on the wire: {@code {"amountMinor": 1299, "currency": "GBP"}}.
 *
 * @param amountMinor in the currency's minor unit: pence, cents, yen
 * @param currency ISO 4217, one that a country uses now: no metal, no test code, no fund, none that was replaced
 */
public record WireMoney(long amountMinor, String currency) {

    /**
     * The highest amount that all readers of JSON read exactly (RFC 8259 §6), in minor units. It is enough for any currency: 90 trillion
     * pounds, or 90 trillion rupiah.
     */
    public static final long MOST = 9_007_199_254_740_991L;

    public WireMoney {
        InvalidInput.unless(known(currency), "currency", "is the ISO 4217 code of a country's currency");
    }

    /** @throws InvalidInput beyond {@link #MOST}: prices and quantities that are right can have a total that is not */
    public static WireMoney of(Money money) {
        InvalidInput.unless(
                money.getAmountMinor().abs().compareTo(BigDecimal.valueOf(MOST)) <= 0,
                "an amount is at most " + MOST + " minor units");
        return new WireMoney(money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
    }

    public Money toMoney() {
        return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    private static boolean known(String currency) {
        try {
            return !CurrencyUnit.of(currency).getCountryCodes().isEmpty();
        } catch (IllegalCurrencyException unknown) {
            return false;
        }
    }
}
