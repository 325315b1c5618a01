package dev.cartwright.bench.coldstart;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** All cold starts of one function. */
record ColdStartResult(String name, long zipBytes, List<ColdStart> samples) {

    Durations toAnswer() {
        return durations(ColdStart::toAnswer);
    }

    Durations initialised() {
        return durations(ColdStart::initialised);
    }

    Durations invocation() {
        return durations(ColdStart::invocation);
    }

    /** The ratio of the medians. */
    double ratioTo(ColdStartResult reference) {
        return (double) toAnswer().median().toNanos()
                / reference.toAnswer().median().toNanos();
    }

    private Durations durations(Function<ColdStart, Duration> what) {
        var stopwatch = new Stopwatch();
        samples.stream().map(what).forEach(stopwatch::add);
        return stopwatch.durations();
    }
}
