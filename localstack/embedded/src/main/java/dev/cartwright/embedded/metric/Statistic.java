package dev.cartwright.embedded.metric;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.NavigableMap;

/** Combines all values of a metric in a period. */
@FunctionalInterface
interface Statistic {

    /** @param values with the number of their recordings; at least one */
    double of(NavigableMap<Double, Long> values);

    /**
     * @param name as in CloudWatch: {@code "Sum"}, {@code "p99"}
     * @param at the location, for errors
     */
    static Statistic named(String name, String at) {
        return switch (name) {
            case "Sum" -> Statistic::sum;
            case "SampleCount" -> Statistic::count;
            case "Average" -> values -> sum(values) / count(values);
            case "Maximum" -> NavigableMap::lastKey;
            case "Minimum" -> NavigableMap::firstKey;
            case String percentile
            when percentile.matches("p\\d{1,2}(\\.\\d+)?") -> {
                double share = Double.parseDouble(percentile.substring(1)) / 100;
                yield values -> percentile(values, share);
            }
            case String other ->
                throw new UnsupportedResource(at + ": the local stack does not support the statistic " + other);
        };
    }

    private static double sum(NavigableMap<Double, Long> values) {
        return values.entrySet().stream()
                .mapToDouble(value -> value.getKey() * value.getValue())
                .sum();
    }

    private static double count(NavigableMap<Double, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest value that this share of all values does not exceed. */
    private static double percentile(NavigableMap<Double, Long> values, double share) {
        double wanted = share * count(values);
        long seen = 0;
        for (var value : values.entrySet()) {
            seen += value.getValue();
            if (seen >= wanted) {
                return value.getKey();
            }
        }
        return values.lastKey();
    }
}
