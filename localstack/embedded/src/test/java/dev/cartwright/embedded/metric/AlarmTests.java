package dev.cartwright.embedded.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-11-29T12:00:07Z");
    private final MetricStore metrics = new MetricStore(() -> now);
    private final LambdaMetrics lambda = new LambdaMetrics(metrics);

    private static Map<String, String> alias(String name, String resource) {
        return Map.of("FunctionName", name, "Resource", resource);
    }

    /** On the errors of these functions, by metric math. */
    private static Map<String, Object> onErrorsOf(String expression, String... functions) {
        var queries = new ArrayList<Map<String, Object>>();
        queries.add(Map.of("Id", "all", "Expression", expression));
        Stream.of(functions)
                .map(function -> Map.of(
                        "Metric",
                        DeclaredAlarm.metric("AWS/Lambda", "Errors", Map.of("FunctionName", function)),
                        "Stat",
                        "Sum",
                        "Period",
                        60))
                .forEach(stat ->
                        queries.add(Map.of("Id", "m" + queries.size(), "ReturnData", false, "MetricStat", stat)));
        var properties = new HashMap<String, Object>(DeclaredAlarm.above(0));
        properties.put("Metrics", queries);
        properties.put("EvaluationPeriods", 1);
        properties.put("TreatMissingData", "notBreaching");
        return properties;
    }

    private static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
        var changed = new HashMap<>(properties);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, Object> onLatency(String statistic) {
        var properties = new HashMap<>(DeclaredAlarm.metric("Shop", "latency", Map.of()));
        properties.putAll(DeclaredAlarm.above(100));
        properties.put("ExtendedStatistic", statistic);
        properties.put("Period", 60);
        properties.put("EvaluationPeriods", 1);
        return properties;
    }

    private Alarm kept(Map<String, Object> properties) {
        Alarm alarm = DeclaredAlarm.of(properties);
        metrics.keep(alarm.watched());
        return alarm;
    }

    @Test
    void isFedByWhatAnInvocationOfItsAliasCounts() {
        lambda.ended("place", "live", true, 12);

        Alarm alarm = DeclaredAlarm.on("AWS/Lambda", "Errors", alias("place", "place:live"), "Sum", 0);

        assertThat(alarm.unfed(metrics)).isEmpty();
        assertThat(metrics.find(alarm.watched().getFirst()))
                .hasValueSatisfying(errors -> assertThat(errors.sum()).isEqualTo(1));
    }

    @Test
    void waitsForEverOnAWrongDimension() {
        lambda.ended("place", "live", true, 12);

        Alarm alarm = DeclaredAlarm.on("AWS/Lambda", "Errors", alias("place", "place:Live"), "Sum", 0);

        assertThat(alarm.unfed(metrics))
                .containsExactly(new Metric("AWS/Lambda", "Errors", alias("place", "place:Live")));
    }

    @Test
    void isFedByAMetricThatALogLineCarries() {
        new EmbeddedFormat(metrics).read("""
                        {"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"Shop","Dimensions":[["service"],["service","reason"]],"Metrics":[{"Name":"refused","Unit":"Count"}]}]},"service":"order","reason":"late","refused":2}""");

        Alarm alarm = DeclaredAlarm.on("Shop", "refused", Map.of("service", "order"), "Sum", 0);

        assertThat(alarm.unfed(metrics)).isEmpty();
        assertThat(metrics.all()).extracting(Series::sum).containsExactly(2.0, 2.0);
    }

    @Test
    void readsEveryMetricOfAnExpression() {
        Alarm alarm = DeclaredAlarm.of(onErrorsOf("SUM(METRICS())", "place", "ship"));

        assertThat(alarm.unfed(metrics)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void ringsWhereOneOfItsFunctionsFailsThoughAnotherIsNotCalledAtAll(boolean failed, boolean rings) {
        Alarm alarm = kept(onErrorsOf("SUM(METRICS())", "place", "ship"));

        lambda.ended("ship", "live", failed, 12);

        assertThat(alarm.isRinging(metrics, now)).isEqualTo(rings);
    }

    @Test
    void ringsNoLongerThanItsPeriods() {
        Alarm alarm = kept(onErrorsOf("SUM(METRICS())", "place"));
        lambda.ended("place", "live", true, 12);

        assertThat(alarm.isRinging(metrics, now.plusSeconds(52))).isTrue();
        assertThat(alarm.isRinging(metrics, now.plusSeconds(53))).isFalse();
    }

    @Test
    void addsForASumAndDoesNotForAMaximum() {
        var above1 = onErrorsOf("SUM(METRICS())", "place", "ship");
        Alarm sum = kept(with(above1, "Threshold", 1));
        Alarm maximum = kept(with(onErrorsOf("MAX(METRICS())", "place", "ship"), "Threshold", 1));

        lambda.ended("place", "live", true, 12);
        lambda.ended("ship", "live", true, 12);

        assertThat(sum.isRinging(metrics, now)).isTrue();
        assertThat(maximum.isRinging(metrics, now)).isFalse();
    }

    @Test
    void countsNoThrottleAsAnError() {
        Alarm alarm = kept(onErrorsOf("SUM(METRICS())", "place"));

        lambda.throttled("place", "live");

        assertThat(alarm.isRinging(metrics, now)).isFalse();
    }

    @Test
    void ringsOnlyWhereEnoughOfItsPeriodsAreBreached() {
        Alarm alarm =
                kept(with(with(onErrorsOf("SUM(METRICS())", "place"), "EvaluationPeriods", 3), "DatapointsToAlarm", 2));
        lambda.ended("place", "live", true, 12);
        boolean afterOne = alarm.isRinging(metrics, now);

        now = now.plus(MINUTE.multipliedBy(2));
        lambda.ended("place", "live", true, 12);

        assertThat(afterOne).isFalse();
        assertThat(alarm.isRinging(metrics, now)).isTrue();
        assertThat(alarm.isRinging(metrics, now.plus(MINUTE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"98, 2, true", "99, 1, false"})
    void ringsWhereMoreThanOneInAHundredIsTooSlow(int fast, int slow, boolean rings) {
        Alarm alarm = kept(onLatency("p99"));

        Stream.generate(() -> 20.0).limit(fast).forEach(ms -> metrics.record("Shop", "latency", ms, Map.of()));
        Stream.generate(() -> 900.0).limit(slow).forEach(ms -> metrics.record("Shop", "latency", ms, Map.of()));

        assertThat(alarm.isRinging(metrics, now)).isEqualTo(rings);
    }

    @ParameterizedTest
    @CsvSource({"breaching, true", "notBreaching, false", "missing, false"})
    void treatsAPeriodWithoutValuesAsItSays(String missing, boolean rings) {
        Alarm alarm = kept(with(onErrorsOf("SUM(METRICS())", "place"), "TreatMissingData", missing));

        assertThat(alarm.isRinging(metrics, now)).isEqualTo(rings);
    }

    @Test
    void refusesWhatItCannotEvaluateByName() {
        var errors = onErrorsOf("SUM(METRICS())", "place");

        assertRefused(onErrorsOf("m1 * 2", "place"), "Expression m1 * 2");
        assertRefused(with(errors, "TreatMissingData", "ignore"), "TreatMissingData ignore");
        assertRefused(with(errors, "ComparisonOperator", "GreaterThanUpperThreshold"), "GreaterThanUpperThreshold");
        assertRefused(with(errors, "EvaluateLowSampleCountPercentile", "ignore"), "EvaluateLowSampleCountPercentile");
        assertRefused(onLatency("tm90"), "statistic tm90");
        assertRefused(with(onLatency("p99"), "Period", 30), "Period 30");
    }

    private static void assertRefused(Map<String, Object> properties, String word) {
        assertThatThrownBy(() -> DeclaredAlarm.of(properties))
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining(word);
    }

    @Test
    void keepsNoValuesOfWhatNobodyWatches() {
        Alarm alarm = DeclaredAlarm.of(onErrorsOf("SUM(METRICS())", "place"));

        assertThatThrownBy(() -> alarm.isRinging(metrics, now)).hasMessageContaining("not kept");
        assertThat(List.copyOf(metrics.all())).isEmpty();
    }
}
