package dev.cartwright.tools.report;

import java.time.Duration;
import java.util.Arrays;

/** Measured durations, sorted, with percentiles by nearest rank. */
public final class Durations {

    private final long[] nanos;

    private Durations(long[] sorted) {
        this.nanos = sorted;
    }

    static Durations ofNanos(long[] measured) {
        long[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Durations(sorted);
    }

    public int count() {
        return nanos.length;
    }

    /**
     * The given percentile; zero without measurements.
     *
     * @param percent 1 to 100
     */
    public Duration percentile(int percent) {
        if (nanos.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100.0 * nanos.length);
        return Duration.ofNanos(nanos[Math.max(rank, 1) - 1]);
    }

    public Duration median() {
        return percentile(50);
    }

    /** Milliseconds with one decimal. */
    public static double ms(Duration duration) {
        return Math.round(duration.toNanos() / 100_000.0) / 10.0;
    }
}
