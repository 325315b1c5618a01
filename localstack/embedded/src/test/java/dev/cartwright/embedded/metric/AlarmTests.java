package dev.cartwright.embedded.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.template.Application;
import dev.cartwright.embedded.template.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmTests {

    private final Metrics metrics = new Metrics();

    private static Alarm alarm(Map<String, Object> properties) {
        var resource = new Resource("root", "Errors", "AWS::CloudWatch::Alarm", properties, "errors", "");
        return Alarm.declaredIn(new Application(List.of(resource))).getFirst();
    }

    private static Map<String, Object> onErrors(String resource) {
        return Map.of(
                "Namespace",
                "AWS/Lambda",
                "MetricName",
                "Errors",
                "Dimensions",
                List.of(
                        Map.of("Name", "FunctionName", "Value", "place"),
                        Map.of("Name", "Resource", "Value", resource)));
    }

    @Test
    void isFedByWhatAnInvocationOfItsAliasCounts() {
        new LambdaMetrics(metrics).ended("place", "live", true, 12);

        assertThat(alarm(onErrors("place:live")).unfed(metrics)).isEmpty();
        assertThat(metrics.find(alarm(onErrors("place:live")).watched().getFirst()))
                .hasValueSatisfying(errors -> assertThat(errors.sum()).isEqualTo(1));
    }

    @Test
    void waitsForEverOnAWrongDimension() {
        new LambdaMetrics(metrics).ended("place", "live", true, 12);

        assertThat(alarm(onErrors("place:Live")).unfed(metrics))
                .containsExactly(
                        new Metric("AWS/Lambda", "Errors", Map.of("FunctionName", "place", "Resource", "place:Live")));
    }

    @Test
    void isFedByAMetricThatALogLineCarries() {
        new EmbeddedFormat(metrics).read("""
                        {"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"Shop","Dimensions":[["service"],["service","reason"]],"Metrics":[{"Name":"refused","Unit":"Count"}]}]},"service":"order","reason":"late","refused":2}""");

        Alarm alarm = alarm(Map.of(
                "Namespace",
                "Shop",
                "MetricName",
                "refused",
                "Dimensions",
                List.of(Map.of("Name", "service", "Value", "order"))));

        assertThat(alarm.unfed(metrics)).isEmpty();
        assertThat(metrics.all()).extracting(Series::sum).containsExactly(2.0, 2.0);
    }

    @Test
    void readsEveryMetricOfAnExpression() {
        var stat = Map.of("Metric", onErrors("place:live"), "Stat", "Sum", "Period", 60);

        Alarm alarm = alarm(Map.of(
                "Metrics",
                List.of(Map.of("Id", "all", "Expression", "m1 * 2"), Map.of("Id", "m1", "MetricStat", stat))));

        assertThat(alarm.unfed(metrics)).hasSize(1);
    }
}
