package dev.cartwright.embedded.metric;

import dev.cartwright.embedded.wire.JsonTrees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** CloudWatch's embedded metric format: log lines with metrics. */
public final class EmbeddedFormat {

    private final MetricStore metrics;

    public EmbeddedFormat(MetricStore metrics) {
        this.metrics = metrics;
    }

    /** Records the metrics of a log line; most lines have none. */
    public void read(String line) {
        if (line.startsWith("{") && line.contains("\"CloudWatchMetrics\"")) {
            try {
                JsonNode document = JsonTrees.parse(line);
                document.at("/_aws/CloudWatchMetrics").forEach(directive -> read(document, directive));
            } catch (JacksonException noJson) {
                // CloudWatch also ignores such a line
            }
        }
    }

    private void read(JsonNode document, JsonNode directive) {
        String namespace = directive.path("Namespace").asString("");
        for (JsonNode names : directive.path("Dimensions")) {
            Map<String, String> dimensions = new LinkedHashMap<>();
            names.forEach(name -> dimensions.put(
                    name.asString(), document.path(name.asString()).asString("")));
            for (JsonNode metric : directive.path("Metrics")) {
                String name = metric.path("Name").asString("");
                values(document.path(name)).forEach(value -> metrics.record(namespace, name, value, dimensions));
            }
        }
    }

    private static List<Double> values(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asDouble).toList() : List.of(value.asDouble(0));
    }
}
