package dev.cartwright.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write times, durations, sizes and values of queries. */
public final class Shown {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final int KILO = 1024;

    private Shown() {}

    /** A value in the query of an address. */
    public static String query(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** With milliseconds. */
    public static String exact(Instant at) {
        return EXACT.format(at);
    }

    /** {@code "840 ms"}, {@code "12.4 s"}, {@code "3 min 20 s"}, {@code "2 h 5 min"}. */
    public static String ms(long ms) {
        if (ms < SECOND) {
            return ms + " ms";
        }
        if (ms < MINUTE) {
            return String.format(Locale.ROOT, ms < 10 * SECOND ? "%.2f s" : "%.1f s", ms / 1000.0);
        }
        return ms < HOUR
                ? ms / MINUTE + " min " + ms % MINUTE / SECOND + " s"
                : ms / HOUR + " h " + ms % HOUR / MINUTE + " min";
    }

    public static String seconds(long seconds) {
        return ms(seconds * SECOND).replace(".00", "").replace(".0", "");
    }

    public static String micros(long micros) {
        return micros < SECOND ? micros + " µs" : String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }

    /** {@code "1,480 B"}, {@code "900 KB"}, {@code "1.2 MB"}. */
    public static String bytes(long bytes) {
        if (bytes < 10L * KILO) {
            return count(bytes) + " B";
        }
        return bytes < KILO * KILO
                ? count(bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
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
