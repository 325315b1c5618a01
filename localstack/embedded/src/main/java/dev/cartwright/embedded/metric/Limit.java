package dev.cartwright.embedded.metric;

import dev.cartwright.template.resource.Declared;
import dev.cartwright.template.resource.UnsupportedResource;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * When an alarm fires: a value is beyond the threshold in enough of the latest periods.
 *
 * @param breaches the number of periods with a breach
 * @param missingBreaches whether a period without a value counts as a breach
 */
public record Limit(Duration period, int periods, int breaches, DoublePredicate beyond, boolean missingBreaches) {

    /** CloudWatch's default, {@code missing}, never fires an alarm without data. */
    private static final Map<String, Boolean> MISSING =
            Map.of("missing", false, "notBreaching", false, "breaching", true);

    static Limit of(Declared alarm, Duration period) {
        String missing = alarm.text("TreatMissingData", "missing");
        if (!MISSING.containsKey(missing)) {
            throw new UnsupportedResource(
                    alarm.at() + ": the local stack does not support TreatMissingData " + missing);
        }
        int periods = alarm.number("EvaluationPeriods", 1);
        return new Limit(
                period, periods, alarm.number("DatapointsToAlarm", periods), beyond(alarm), MISSING.get(missing));
    }

    boolean isBreachedBy(OptionalDouble value) {
        return value.isPresent() ? beyond.test(value.getAsDouble()) : missingBreaches;
    }

    private static DoublePredicate beyond(Declared alarm) {
        double threshold = Double.parseDouble(alarm.text("Threshold"));
        return switch (alarm.text("ComparisonOperator")) {
            case "GreaterThanThreshold" -> value -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value -> value >= threshold;
            case "LessThanThreshold" -> value -> value < threshold;
            case "LessThanOrEqualToThreshold" -> value -> value <= threshold;
            case String other ->
                throw new UnsupportedResource(
                        alarm.at() + ": the local stack does not support ComparisonOperator " + other);
        };
    }
}
