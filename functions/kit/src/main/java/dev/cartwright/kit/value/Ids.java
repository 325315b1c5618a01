package dev.cartwright.kit.value;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Generates ids like {@code ord_01JD5Z2T4NQ8...}: a prefix and a ULID (48 bits of milliseconds, 80 random bits, Crockford's
 * base 32), so they sort by time and cannot be guessed.
 */
public final class Ids {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    private final InstantSource clock;
    private final RandomGenerator random;

    public Ids(InstantSource clock) {
        this(clock, new SecureRandom());
    }

    /** @param random must be unpredictable, or ids can be guessed */
    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * A new id.
     *
     * @param prefix without the underscore
     */
    public String next(String prefix) {
        return prefix + "_" + time() + random(RANDOM_DIGITS);
    }

    /** A secret of 160 bits that authorizes a guest. */
    public String token() {
        return random(2 * RANDOM_DIGITS);
    }

    private String time() {
        long millis = clock.millis();
        var digits = new char[TIME_DIGITS];
        for (int i = TIME_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (millis & 31));
            millis >>>= 5;
        }
        return new String(digits);
    }

    private String random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        var digits = new char[length];
        for (int i = 0; i < length; i++) {
            digits[i] = DIGITS.charAt(bytes[i] & 31);
        }
        return new String(digits);
    }
}
