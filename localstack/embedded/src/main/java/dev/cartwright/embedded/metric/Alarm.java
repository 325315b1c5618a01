package dev.cartwright.embedded.metric;

import dev.cartwright.template.ApplicationResources;
import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A declared alarm, evaluated like CloudWatch.
 *
 * @param label for errors: {@code "root/Order/ErrorsAlarm (AWS::CloudWatch::Alarm)"}
 * @param expression the value that is compared with the limit
 */
public record Alarm(String label, MetricExpression expression, Limit limit) {

    /** @throws UnsupportedResource that names what cannot be evaluated */
    public static List<Alarm> declaredIn(ApplicationResources application) {
        return application
                .ofType("AWS::CloudWatch::Alarm")
                .map(Declared::by)
                .map(Alarm::of)
                .toList();
    }

    /** The metrics in its expression. */
    public List<Metric> watched() {
        return expression.statistics().stream().map(MetricStatistic::metric).toList();
    }

    /** The metrics without any recorded value: the alarm could never fire on them. */
    public List<Metric> unfed(MetricStore metrics) {
        return watched().stream()
                .filter(metric -> metrics.find(metric).isEmpty())
                .toList();
    }

    /**
     * Whether its state is {@code ALARM}.
     *
     * @param metrics must keep the values of the watched metrics
     */
    public boolean isRinging(MetricStore metrics, Instant time) {
        long current = time.getEpochSecond() / limit.period().toSeconds();
        long breached = LongStream.rangeClosed(current - limit.periods() + 1, current)
                .mapToObj(
                        period -> Instant.ofEpochSecond(period * limit.period().toSeconds()))
                .filter(start -> limit.isBreachedBy(expression.value(metrics, start, start.plus(limit.period()))))
                .count();
        return breached >= limit.breaches();
    }

    private static Alarm of(Declared declared) {
        declared.only(
                "AlarmName",
                "AlarmDescription",
                "ActionsEnabled",
                "AlarmActions",
                "OKActions",
                "InsufficientDataActions",
                "Tags",
                "Namespace",
                "MetricName",
                "Dimensions",
                "Statistic",
                "ExtendedStatistic",
                "Period",
                "Metrics",
                "EvaluationPeriods",
                "DatapointsToAlarm",
                "Threshold",
                "ComparisonOperator",
                "TreatMissingData");
        var expression = MetricExpression.of(declared);
        return new Alarm(declared.at(), expression, Limit.of(declared, expression.period()));
    }
}
