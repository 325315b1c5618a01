package dev.cartwright.embedded.metric;

import java.util.Map;

/** API Gateway's metrics for each request to a stage of an API. */
public final class GatewayMetrics {

    private static final String NAMESPACE = "AWS/ApiGateway";

    private final MetricStore metrics;

    public GatewayMetrics(MetricStore metrics) {
        this.metrics = metrics;
    }

    /** @param api the API's name */
    public void answered(String api, String stage, int status, long latencyMs) {
        Map<String, String> dimensions = Map.of("ApiName", api, "Stage", stage);
        metrics.record(NAMESPACE, "Count", 1, dimensions);
        metrics.record(NAMESPACE, "4XXError", status / 100 == 4 ? 1 : 0, dimensions);
        metrics.record(NAMESPACE, "5XXError", status / 100 == 5 ? 1 : 0, dimensions);
        metrics.record(NAMESPACE, "Latency", (double) latencyMs, dimensions);
    }
}
