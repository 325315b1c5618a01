package dev.cartwright.bench.load;

import dev.cartwright.tools.report.Stopwatch;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** The measurements of all shoppers of one step, by kind of work. */
final class LoadMeasurements {

    private static final Pattern ID = Pattern.compile("\\b([a-z]{3})_[0-9A-Za-z]+");

    private final Map<String, Stopwatch> times = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

    Stopwatch of(String work) {
        return times.computeIfAbsent(work, name -> new Stopwatch());
    }

    /** Removes ids from the text, so that errors of one kind count together. */
    void error(String text) {
        errors.computeIfAbsent(ID.matcher(text).replaceAll("$1_..."), name -> new LongAdder())
                .increment();
    }

    int count(String work) {
        return of(work).durations().count();
    }

    Map<String, Long> errors() {
        var counts = new TreeMap<String, Long>();
        errors.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    long errorCount() {
        return errors().values().stream().mapToLong(Long::longValue).sum();
    }
}
