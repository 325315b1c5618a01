package dev.cartwright.kit.value;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * Money on the wire: {@code {"amountMinor": 1299, "currency": "GBP"}}.
 *
 * @param amountMinor in the currency's minor unit: pence, cents, yen
 * @param currency ISO 4217
 */
public record WireMoney(long amountMinor, String currency) {

    public WireMoney {
        InvalidInput.unless(known(currency), "currency is not an ISO 4217 code");
    }

    public static WireMoney of(Money money) {
        return new WireMoney(money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
    }

    public Money toMoney() {
        return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    private static boolean known(String currency) {
        try {
            CurrencyUnit.of(currency);
            return true;
        } catch (IllegalCurrencyException unknown) {
            return false;
        }
    }
}
