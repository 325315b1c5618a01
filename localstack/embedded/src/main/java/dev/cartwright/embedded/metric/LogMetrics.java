package dev.cartwright.embedded.metric;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** CloudWatch's metrics of a function's log group, and the metrics in its lines. */
public final class LogMetrics {

    private final MetricStore metrics;
    private final EmbeddedFormat embedded;

    public LogMetrics(MetricStore metrics) {
        this.metrics = metrics;
        this.embedded = new EmbeddedFormat(metrics);
    }

    public void printed(String function, String line) {
        Map<String, String> dimensions = Map.of("LogGroupName", "/aws/lambda/" + function);
        metrics.record("AWS/Logs", "IncomingLogEvents", 1, dimensions);
        metrics.record("AWS/Logs", "IncomingBytes", line.getBytes(StandardCharsets.UTF_8).length, dimensions);
        embedded.read(line);
    }
}
