package dev.cartwright.embedded.metric;

import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * A metric, or one value calculated from several. As in CloudWatch's metric math, a metric without a value in a period is
 * omitted from the calculation.
 *
 * @param period of each statistic, in whole minutes
 */
public record MetricExpression(Function function, List<MetricStatistic> statistics, Duration period) {

    /** The supported functions of metric math. */
    enum Function {
        SUM {
            @Override
            OptionalDouble of(double... values) {
                return values.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(DoubleStream.of(values).sum());
            }
        },
        MAX {
            @Override
            OptionalDouble of(double... values) {
                return DoubleStream.of(values).max();
            }
        };

        abstract OptionalDouble of(double... values);
    }

    public MetricExpression {
        statistics = List.copyOf(statistics);
    }

    /** @param alarm with either a metric of its own or {@code Metrics} */
    static MetricExpression of(Declared alarm) {
        return alarm.values().containsKey("Metrics") ? math(alarm, alarm.children("Metrics")) : single(alarm);
    }

    /** Empty if nothing was recorded in that time. */
    OptionalDouble value(MetricStore metrics, Instant from, Instant to) {
        return function.of(statistics.stream()
                .map(statistic -> statistic.value(metrics, from, to))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray());
    }

    private static MetricExpression single(Declared alarm) {
        String statistic = alarm.maybeText("ExtendedStatistic").orElseGet(() -> alarm.text("Statistic"));
        return new MetricExpression(
                Function.MAX,
                List.of(new MetricStatistic(Metric.of(alarm), Statistic.named(statistic, alarm.at()))),
                period(alarm));
    }

    private static MetricExpression math(Declared alarm, List<Declared> queries) {
        List<Declared> expressions = queries.stream()
                .filter(query -> query.values().containsKey("Expression"))
                .toList();
        List<Declared> stats = queries.stream()
                .filter(query -> query.values().containsKey("MetricStat"))
                .map(query -> query.only("Id", "Label", "ReturnData", "MetricStat"))
                .map(query -> query.child("MetricStat").only("Metric", "Period", "Stat"))
                .toList();
        List<Duration> periods =
                stats.stream().map(MetricExpression::period).distinct().toList();
        if (expressions.size() != 1 || periods.size() != 1) {
            throw new UnsupportedResource(alarm.at()
                    + ": the local stack supports one Expression over metrics of the same Period, not "
                    + expressions.size() + " over " + periods);
        }
        return new MetricExpression(
                function(expressions.getFirst().only("Id", "Label", "ReturnData", "Expression")),
                stats.stream().map(MetricStatistic::of).toList(),
                periods.getFirst());
    }

    private static Function function(Declared query) {
        return switch (query.text("Expression")) {
            case "SUM(METRICS())" -> Function.SUM;
            case "MAX(METRICS())" -> Function.MAX;
            case String other ->
                throw new UnsupportedResource(query.at() + ": the local stack does not support Expression " + other);
        };
    }

    private static Duration period(Declared declared) {
        int seconds = declared.number("Period", 0);
        if (seconds < 60 || seconds % 60 != 0) {
            throw new UnsupportedResource(declared.at() + ": the local stack does not support Period " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }
}
