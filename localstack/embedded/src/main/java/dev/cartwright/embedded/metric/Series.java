package dev.cartwright.embedded.metric;

import org.jspecify.annotations.Nullable;

/** Totals of a metric's values since the start of the stack. */
public record Series(Metric metric, long samples, double sum, double maximum) {

    static Series of(Metric metric, double value) {
        return new Series(metric, 1, value, value);
    }

    Series and(Series later) {
        return new Series(metric, samples + later.samples, sum + later.sum, Math.max(maximum, later.maximum));
    }

    /** What was added after an earlier moment; its maximum is that since the start. */
    public Series since(@Nullable Series earlier) {
        return earlier == null ? this : new Series(metric, samples - earlier.samples, sum - earlier.sum, maximum);
    }
}
