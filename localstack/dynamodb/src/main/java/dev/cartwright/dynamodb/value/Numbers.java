package dev.cartwright.dynamodb.value;

import dev.cartwright.dynamodb.Problems;
import java.math.BigDecimal;

/** DynamoDB's numbers: 38 significant digits, magnitudes from 1E-130 to 9.99E+125. */
public final class Numbers {

    private static final int DIGITS = 38;
    private static final int LARGEST = 125;
    private static final int SMALLEST = -130;
    private static final int LONGEST = 1000;

    private Numbers() {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException for a text that is no such number */
    public static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw Problems.validation("The parameter cannot be converted to a numeric value");
        }
        BigDecimal small = smallInteger(text);
        return small == null ? checked(decimal(text)) : small;
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > LONGEST) {
            throw notANumber(text);
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static RuntimeException notANumber(String text) {
        return Problems.validation("The parameter cannot be converted to a numeric value: " + text);
    }

    private static @org.jspecify.annotations.Nullable BigDecimal smallInteger(String text) {
        if (text.length() > 18) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            value = value * 10 + (digit - '0');
        }
        return normal(BigDecimal.valueOf(value));
    }

    /**
     * The result of a calculation.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException where it is out of range
     */
    public static BigDecimal checked(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) value.precision() - value.scale() - 1;
        if (exponent > LARGEST) {
            throw Problems.validation(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < SMALLEST) {
            throw Problems.validation(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        BigDecimal normal = normal(value);
        if (normal.precision() > DIGITS) {
            throw Problems.validation("Attempting to store more than 38 significant digits in a Number");
        }
        return normal;
    }

    private static BigDecimal normal(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    /** Without an exponent, as DynamoDB returns it. */
    public static String text(BigDecimal value) {
        return value.toPlainString();
    }

    /** One byte for two digits, those before and those behind the point apart, one more, and one for a sign. */
    static int bytes(BigDecimal value) {
        if (value.signum() == 0) {
            return 1;
        }
        int behind = Math.clamp(value.scale(), 0, value.precision());
        int before = value.precision() - behind;
        return 1 + (before + 1) / 2 + (behind + 1) / 2 + (value.signum() < 0 ? 1 : 0);
    }
}
