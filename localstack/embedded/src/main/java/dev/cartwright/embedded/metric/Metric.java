package dev.cartwright.embedded.metric;

import dev.cartwright.template.resource.Declared;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The identity of a metric: CloudWatch does not sum over dimensions, so each set of them is a metric of its own.
 *
 * @param namespace {@code "AWS/Lambda"}
 * @param name {@code "Errors"}
 * @param dimensions {@code {"FunctionName": "dev-order-CustomerFunction", "Resource": "dev-order-CustomerFunction:live"}}
 */
public record Metric(String namespace, String name, Map<String, String> dimensions) {

    public Metric {
        dimensions = Map.copyOf(dimensions);
    }

    static Metric of(Declared declared) {
        Map<String, String> dimensions = declared.children("Dimensions").stream()
                .collect(Collectors.toMap(dimension -> dimension.text("Name"), dimension -> dimension.text("Value")));
        return new Metric(declared.text("Namespace"), declared.text("MetricName"), dimensions);
    }
}
