package dev.cartwright.bench.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The stack's metrics at one moment.
 *
 * @param series by namespace, name and dimensions
 */
record MeterReading(Map<String, Series> series) {

    /** Sums since the start of the stack. */
    record Series(String namespace, String name, Map<String, String> dimensions, double samples, double sum) {

        private Series minus(Series earlier) {
            return new Series(namespace, name, dimensions, samples - earlier.samples, sum - earlier.sum);
        }

        /** The value of a dimension; empty without it. */
        String by(String dimension) {
            return dimensions.getOrDefault(dimension, "");
        }

        boolean is(String wantedNamespace, String wantedName) {
            return namespace.equals(wantedNamespace) && name.equals(wantedName);
        }
    }

    /** @param metrics the answer of {@code /_stack/metrics} */
    static MeterReading of(JsonNode metrics) {
        var series = new HashMap<String, Series>();
        for (JsonNode one : metrics) {
            JsonNode metric = one.path("metric");
            var dimensions = new TreeMap<String, String>();
            metric.path("dimensions")
                    .properties()
                    .forEach(dimension -> dimensions.put(
                            dimension.getKey(), dimension.getValue().asString()));
            String namespace = metric.path("namespace").asString("");
            String name = metric.path("name").asString("");
            series.put(
                    namespace + " " + name + " " + dimensions,
                    new Series(
                            namespace,
                            name,
                            dimensions,
                            one.path("samples").asDouble(0),
                            one.path("sum").asDouble(0)));
        }
        return new MeterReading(series);
    }

    /** The number of invocations, which grows while there is work. */
    double invocations() {
        return series.values().stream()
                .filter(one -> one.is("AWS/Lambda", "Invocations"))
                .mapToDouble(Series::sum)
                .sum();
    }

    /** The usage since an earlier reading. */
    MeterReading since(MeterReading earlier) {
        var used = new HashMap<String, Series>();
        series.forEach((key, now) -> {
            Series before = earlier.series.get(key);
            used.put(key, before == null ? now : now.minus(before));
        });
        return new MeterReading(used);
    }
}
