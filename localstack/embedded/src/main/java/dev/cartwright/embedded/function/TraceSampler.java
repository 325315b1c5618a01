package dev.cartwright.embedded.function;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;

/** X-Ray's default sampling rule: the first request of each second and five percent of the others. */
public final class TraceSampler {

    private static final double RATE = 0.05;

    private final InstantSource clock;
    private long lastSecond;

    public TraceSampler(InstantSource clock) {
        this.clock = clock;
    }

    /** Decides for one request. */
    public synchronized boolean sample() {
        long second = clock.instant().getEpochSecond();
        if (second != lastSecond) {
            lastSecond = second;
            return true;
        }
        return ThreadLocalRandom.current().nextDouble() < RATE;
    }

    /** The trace header of an invocation of a function that follows its caller: not sampled where that decided nothing. */
    public TraceHeader passed(String header) {
        return TraceHeader.parse(header)
                .map(trace -> trace.sampled().equals("1") ? trace : trace.withSampled(false))
                .orElseGet(() -> TraceHeader.begin(clock.instant(), false));
    }

    /** The trace header of an invocation: the caller's, with a sampling decision if it has none, or a new trace. */
    public TraceHeader continued(String header) {
        return TraceHeader.parse(header)
                .map(trace -> trace.sampled().matches("[01]") ? trace : trace.withSampled(sample()))
                .orElseGet(() -> TraceHeader.begin(clock.instant(), sample()));
    }
}
