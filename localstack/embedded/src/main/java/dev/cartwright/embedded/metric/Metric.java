package dev.cartwright.embedded.metric;

import java.util.Map;

/**
 * What tells one metric from another: CloudWatch knows no sum over dimensions, so each set of them is a metric of its own.
 *
 * @param namespace {@code "AWS/Lambda"}
 * @param name {@code "Errors"}
 * @param dimensions {@code {"FunctionName": "dev-order-PlaceOrder", "Resource": "dev-order-PlaceOrder:live"}}
 */
public record Metric(String namespace, String name, Map<String, String> dimensions) {

    public Metric {
        dimensions = Map.copyOf(dimensions);
    }
}
