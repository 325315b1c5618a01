package dev.cartwright.kit.lambda;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Business metrics as CloudWatch's embedded metric format: a log line that CloudWatch turns into a count. */
public final class Metrics {

    /** The namespace of all of our metrics. */
    public static final String NAMESPACE = "Cartwright";

    /** Counts the invocations in which something went wrong that is neither refused nor a neighbour's outage. */
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

    /** Counts one, by stage and service and, where there is a reason, by that as well. */
    public void count(String name, String reason) {
        List<String> all = List.of("stage", "service");
        List<List<String>> dimensions =
                reason.isEmpty() ? List.of(all) : List.of(all, List.of("stage", "service", "reason"));
        var line = new LinkedHashMap<String, Object>();
        line.put("_aws", directive(name, dimensions));
        line.put("stage", stage);
        line.put("service", service);
        if (!reason.isEmpty()) {
            line.put("reason", reason);
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
