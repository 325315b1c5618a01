package dev.cartwright.embedded.metric;

import java.util.List;
import java.util.Map;

/** What Lambda counts of each invocation: once for the function, and once for the version or alias that was called. */
public final class LambdaMetrics {

    private static final String NAMESPACE = "AWS/Lambda";

    private final Metrics metrics;

    public LambdaMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts an invocation that ended.
     *
     * @param name the function's
     * @param qualifier {@code "live"}; empty for none
     */
    public void ended(String name, String qualifier, boolean failed, long durationMs) {
        String resource = qualifier.isEmpty() ? name : name + ":" + qualifier;
        for (var dimensions :
                List.of(Map.of("FunctionName", name), Map.of("FunctionName", name, "Resource", resource))) {
            metrics.record(NAMESPACE, "Invocations", 1, dimensions);
            metrics.record(NAMESPACE, "Errors", failed ? 1 : 0, dimensions);
            metrics.record(NAMESPACE, "Throttles", 0, dimensions);
            metrics.record(NAMESPACE, "Duration", (double) durationMs, dimensions);
        }
    }
}
