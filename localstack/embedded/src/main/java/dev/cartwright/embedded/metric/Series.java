package dev.cartwright.embedded.metric;

/** Totals of a metric's values since the start of the stack. */
public record Series(Metric metric, long samples, double sum, double maximum) {

    static Series of(Metric metric, double value) {
        return new Series(metric, 1, value, value);
    }

    Series and(Series later) {
        return new Series(metric, samples + later.samples, sum + later.sum, Math.max(maximum, later.maximum));
    }
}
