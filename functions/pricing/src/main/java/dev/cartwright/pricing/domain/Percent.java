package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** More than 0 and at most 100 percent, with up to four decimals. */
public record Percent(BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    public Percent {
        value = value.stripTrailingZeros();
        InvalidInput.unless(
                value.signum() > 0 && value.compareTo(HUNDRED) <= 0, "percent", "is more than 0 and at most 100");
        InvalidInput.unless(value.scale() <= MOST_DECIMALS, "percent", "has at most " + MOST_DECIMALS + " decimals");
    }

    public static Percent of(String text) {
        return new Percent(new BigDecimal(text));
    }

    /** Half up. */
    long of(long amount) {
        return BigDecimal.valueOf(amount)
                .multiply(value)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
