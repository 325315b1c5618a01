package dev.cartwright.tools.report;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;

/** Measures one kind of work; thread-safe. */
public final class Stopwatch {

    private long[] nanos = new long[1024];
    private int count;

    /** Runs the work and records its duration, unless it fails. */
    public <T> T time(Supplier<T> work) {
        long started = System.nanoTime();
        T result = work.get();
        add(Duration.ofNanos(System.nanoTime() - started));
        return result;
    }

    public synchronized void add(Duration duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration.toNanos();
    }

    public synchronized Durations durations() {
        return Durations.ofNanos(Arrays.copyOf(nanos, count));
    }
}
