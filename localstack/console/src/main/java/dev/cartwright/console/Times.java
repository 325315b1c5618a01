package dev.cartwright.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as a screen shows them. */
public final class Times {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private Times() {}

    /** {@code 14:03:22.118}, in the zone of this machine. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3 h}, {@code 2 d}. */
    public static String age(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3_600 + " h" : seconds / 86_400 + " d";
    }
}
