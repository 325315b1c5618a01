package dev.cartwright.bench.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** British value added tax inside of prices, computed apart from the shop. */
final class BritishTax {

    /** Twenty per cent, as the shop's API has it. */
    static final String RATE = "0.2";

    private static final BigDecimal PARTS_OF_GROSS = new BigDecimal("6");

    private BritishTax() {}

    /** The tax in an amount, in pence, half up. */
    static long in(long grossMinor) {
        return BigDecimal.valueOf(grossMinor)
                .divide(PARTS_OF_GROSS, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
