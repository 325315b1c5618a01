package dev.cartwright.embedded.metric;

import dev.cartwright.embedded.resource.Declared;
import dev.cartwright.embedded.resource.UnsupportedResource;
import dev.cartwright.embedded.template.Application;
import dev.cartwright.embedded.template.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An alarm as its template declares it.
 *
 * @param label for errors: {@code "root/Order/RelayAlarm (AWS::CloudWatch::Alarm)"}
 * @param watched the metrics that it is calculated from
 */
public record Alarm(String label, List<Metric> watched) {

    public static List<Alarm> declaredIn(Application application) {
        return application.ofType("AWS::CloudWatch::Alarm").map(Alarm::of).toList();
    }

    /** The metrics of which nothing was ever recorded: on them the alarm would wait for ever. */
    public List<Metric> unfed(Metrics metrics) {
        return watched.stream().filter(metric -> metrics.find(metric).isEmpty()).toList();
    }

    private static Alarm of(Resource resource) {
        Declared declared = Declared.by(resource);
        List<Metric> watched = declared.values().containsKey("Metrics")
                ? declared.children("Metrics").stream()
                        .filter(query -> query.values().containsKey("MetricStat"))
                        .map(query -> metric(query.child("MetricStat").child("Metric")))
                        .toList()
                : List.of(metric(declared));
        if (watched.isEmpty()) {
            throw new UnsupportedResource(resource.label() + ": watches no metric");
        }
        return new Alarm(resource.label(), watched);
    }

    private static Metric metric(Declared declared) {
        return new Metric(
                declared.text("Namespace"),
                declared.text("MetricName"),
                dimensions(declared.children("Dimensions").stream()));
    }

    private static Map<String, String> dimensions(Stream<Declared> declared) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        declared.forEach(dimension -> dimensions.put(dimension.text("Name"), dimension.text("Value")));
        return dimensions;
    }
}
