package dev.cartwright.embedded.metric;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What CloudWatch counts of a function's log group, and the metrics that it finds in its lines. */
public final class LogMetrics {

    private final Metrics metrics;
    private final EmbeddedFormat embedded;

    public LogMetrics(Metrics metrics) {
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
