package dev.cartwright.embedded.metric;

import dev.cartwright.embedded.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** CloudWatch's embedded metric format: log lines that carry metrics. */
public final class EmbeddedFormat {

    private final Metrics metrics;

    public EmbeddedFormat(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Records what a log line carries; most carry nothing. */
    public void read(String line) {
        if (line.startsWith("{") && line.contains("\"CloudWatchMetrics\"")) {
            try {
                JsonNode document = Json.parse(line);
                document.at("/_aws/CloudWatchMetrics").forEach(directive -> read(document, directive));
            } catch (JacksonException noJson) {
                // CloudWatch ignores such a line, too
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
