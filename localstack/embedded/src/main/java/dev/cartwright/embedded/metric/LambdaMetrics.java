package dev.cartwright.embedded.metric;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lambda's metrics for each invocation: once for the function, and once for the invoked version or alias. */
public final class LambdaMetrics {

    private static final String NAMESPACE = "AWS/Lambda";

    private final MetricStore metrics;

    public LambdaMetrics(MetricStore metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts a completed invocation.
     *
     * @param name the function's
     * @param qualifier {@code "live"}; empty for none
     */
    public void ended(String name, String qualifier, boolean failed, long durationMs) {
        record("Invocations", 1, name, qualifier);
        record("Errors", failed ? 1 : 0, name, qualifier);
        record("Throttles", 0, name, qualifier);
        record("Duration", (double) durationMs, name, qualifier);
    }

    /** Counts a throttled invocation, which counts neither as invocation nor as error. */
    public void throttled(String name, String qualifier) {
        record("Throttles", 1, name, qualifier);
    }

    /**
     * Counts a completed batch of a stream, successful or not.
     *
     * @param age of the batch's last record
     */
    public void iterated(String name, String qualifier, Duration age) {
        record("IteratorAge", (double) age.toMillis(), name, qualifier);
    }

    private void record(String metric, double value, String name, String qualifier) {
        String resource = qualifier.isEmpty() ? name : name + ":" + qualifier;
        for (var dimensions :
                List.of(Map.of("FunctionName", name), Map.of("FunctionName", name, "Resource", resource))) {
            metrics.record(NAMESPACE, metric, value, dimensions);
        }
    }
}
