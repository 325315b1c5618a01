package dev.cartwright.embedded.metric;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alarms as a template declares them. */
public final class DeclaredAlarm {

    private DeclaredAlarm() {}

    /** Fires where a period of this minute or the one before has a value above the threshold. */
    public static Alarm on(
            String namespace, String metric, Map<String, String> dimensions, String statistic, Object threshold) {
        var properties = new HashMap<>(metric(namespace, metric, dimensions));
        properties.put(statistic.startsWith("p") ? "ExtendedStatistic" : "Statistic", statistic);
        properties.put("Period", 60);
        properties.put("EvaluationPeriods", 2);
        properties.put("DatapointsToAlarm", 1);
        properties.putAll(above(threshold));
        return of(properties);
    }

    static Map<String, Object> metric(String namespace, String metric, Map<String, String> dimensions) {
        return Map.of(
                "Namespace",
                namespace,
                "MetricName",
                metric,
                "Dimensions",
                dimensions.entrySet().stream()
                        .map(dimension -> Map.of("Name", dimension.getKey(), "Value", dimension.getValue()))
                        .toList());
    }

    static Map<String, Object> above(Object threshold) {
        return Map.of("Threshold", threshold, "ComparisonOperator", "GreaterThanThreshold");
    }

    static Alarm of(Map<String, Object> properties) {
        var resource = new Resource("root", "Errors", "AWS::CloudWatch::Alarm", properties, "errors", "");
        return Alarm.declaredIn(new ApplicationResources(List.of(resource))).getFirst();
    }
}
