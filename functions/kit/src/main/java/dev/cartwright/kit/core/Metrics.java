package dev.cartwright.kit.core;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Business metrics in CloudWatch's embedded metric format: a log line that CloudWatch turns into a count. */
public final class Metrics {

    /** The namespace of all our metrics. */
    public static final String NAMESPACE = "Cartwright";

    /** Counts defects: work that failed for a reason other than a refusal or another service's outage. */
    static final String FAILURES = "Failures";

    private final String stage;
    private final String service;
    private final InstantSource clock;
    private final Consumer<String> lines;

    public Metrics(String stage, String service, InstantSource clock, Consumer<String> lines) {
        this.stage = stage;
        this.service = service;
        this.clock = clock;
        this.lines = lines;
    }

    /** Counts one, by stage and service and, if there is a reason, also by reason. */
    public void count(String name, String reason) {
        count(name, "reason", reason);
    }

    void countFailure(String operation) {
        count(FAILURES, "operation", operation);
    }

    private void count(String name, String dimension, String value) {
        List<String> all = List.of("stage", "service");
        List<List<String>> dimensions =
                value.isEmpty() ? List.of(all) : List.of(all, List.of("stage", "service", dimension));
        var line = new LinkedHashMap<String, Object>();
        line.put("_aws", directive(name, dimensions));
        line.put("stage", stage);
        line.put("service", service);
        if (!value.isEmpty()) {
            line.put(dimension, value);
        }
        line.put(name, 1);
        lines.accept(Json.write(line));
    }

    private Map<String, Object> directive(String name, List<List<String>> dimensions) {
        var metric = Map.of("Name", name, "Unit", "Count");
        var group = Map.of("Namespace", NAMESPACE, "Dimensions", dimensions, "Metrics", List.of(metric));
        return Map.of("Timestamp", clock.millis(), "CloudWatchMetrics", List.of(group));
    }
}
