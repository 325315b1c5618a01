package dev.cartwright.tools.load;

import dev.cartwright.tools.report.Stopwatch;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** What all shoppers of one step measured, by kind of work. */
final class Tally {

    private static final Pattern ID = Pattern.compile("\\b([a-z]{3})_[0-9A-Za-z]+");

    private final Map<String, Stopwatch> times = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

    Stopwatch of(String work) {
        return times.computeIfAbsent(work, name -> new Stopwatch());
    }

    /** Ids in the text are left out, so that errors of one kind count together. */
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
