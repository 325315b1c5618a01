package dev.cartwright.tools.coldstart;

import dev.cartwright.tools.report.Durations;
import dev.cartwright.tools.report.Stopwatch;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** All cold starts of one function. */
record Result(String name, long zipBytes, List<Sample> samples) {

    Durations toAnswer() {
        return durations(Sample::toAnswer);
    }

    Durations initialised() {
        return durations(Sample::initialised);
    }

    Durations invocation() {
        return durations(Sample::invocation);
    }

    /** How much longer this one's median takes, 1 being as long. */
    double ratioTo(Result reference) {
        return (double) toAnswer().median().toNanos()
                / reference.toAnswer().median().toNanos();
    }

    private Durations durations(Function<Sample, Duration> what) {
        var stopwatch = new Stopwatch();
        samples.stream().map(what).forEach(stopwatch::add);
        return stopwatch.durations();
    }
}
