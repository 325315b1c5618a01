package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.kit.value.WireMoney;
import java.util.stream.LongStream;

/** Amounts are whole minor units of one currency: pence, yen, fils. */
final class Amounts {

    private Amounts() {}

    /** Requires an amount that JSON can carry exactly, not below zero. */
    static long checked(String name, long amount) {
        InvalidInput.unless(
                amount >= 0 && amount <= WireMoney.MOST, name, "is from 0 to " + WireMoney.MOST + " minor units");
        return amount;
    }

    /** @throws InvalidInput beyond what JSON carries exactly: prices and quantities that are right can have a product that is not */
    static long product(long amount, long quantity) {
        InvalidInput.unless(
                Math.multiplyHigh(amount, quantity) == 0
                        && amount * quantity >= 0
                        && amount * quantity <= WireMoney.MOST,
                "an amount is at most " + WireMoney.MOST + " minor units");
        return amount * quantity;
    }

    /** @throws InvalidInput beyond what JSON carries exactly */
    static long sum(LongStream amounts) {
        long sum = amounts.reduce(0, (one, other) -> Math.min(one + other, WireMoney.MOST + 1));
        return checked("the total", sum);
    }
}
