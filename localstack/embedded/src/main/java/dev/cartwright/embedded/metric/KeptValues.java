package dev.cartwright.embedded.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values of one metric by minute, for the longest period of an alarm. */
final class KeptValues {

    private static final Duration KEPT = Duration.ofHours(3);

    private final NavigableMap<Long, NavigableMap<Double, Long>> byMinute = new TreeMap<>();

    synchronized void add(Instant time, double value) {
        long minute = minute(time);
        byMinute.computeIfAbsent(minute, _ -> new TreeMap<>()).merge(value, 1L, Long::sum);
        byMinute.headMap(minute - KEPT.toMinutes()).clear();
    }

    /** The number of recordings of each value; both times are full minutes. */
    synchronized NavigableMap<Double, Long> between(Instant from, Instant to) {
        NavigableMap<Double, Long> all = new TreeMap<>();
        byMinute.subMap(minute(from), minute(to))
                .values()
                .forEach(values -> values.forEach((value, count) -> all.merge(value, count, Long::sum)));
        return all;
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60);
    }
}
