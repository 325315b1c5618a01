package dev.cartwright.embedded.metric;

import dev.cartwright.template.resource.Declared;
import java.time.Instant;
import java.util.OptionalDouble;

/** A statistic of a metric's values in a period. */
record MetricStatistic(Metric metric, Statistic statistic) {

    /** @param declared a template's {@code MetricStat} */
    static MetricStatistic of(Declared declared) {
        return new MetricStatistic(
                Metric.of(declared.child("Metric")), Statistic.named(declared.text("Stat"), declared.at()));
    }

    /** Empty if nothing was recorded in that time. */
    OptionalDouble value(MetricStore metrics, Instant from, Instant to) {
        var values = metrics.values(metric, from, to);
        return values.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(statistic.of(values));
    }
}
