package dev.cartwright.tools.aws;

import java.time.Instant;
import java.util.Optional;

/** The time with which the shop's ids begin: {@code ord_01JD5Z2T4N...} has 48 bits of milliseconds in Crockford's base 32. */
public final class TimeInIds {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private TimeInIds() {}

    /** The ten digits of a time. */
    public static String of(Instant time) {
        long millis = time.toEpochMilli();
        var digits = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits.append(DIGITS.charAt((int) ((millis >>> (5 * i)) & 31)));
        }
        return digits.toString();
    }

    /** When an id was made; empty if it is none. */
    public static Optional<Instant> in(String id) {
        int from = id.indexOf('_') + 1;
        if (from == 0 || id.length() < from + LENGTH) {
            return Optional.empty();
        }
        long millis = 0;
        for (char digit : id.substring(from, from + LENGTH).toCharArray()) {
            int value = DIGITS.indexOf(digit);
            if (value < 0) {
                return Optional.empty();
            }
            millis = (millis << 5) | value;
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }
}
