package dev.cartwright.embedded.bill;

import dev.cartwright.embedded.metric.Metric;
import dev.cartwright.embedded.metric.Series;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stack's metrics at one moment.
 *
 * @param series with their sums since the start of the stack
 */
public record MeterReading(Map<Metric, Series> series) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Series>> SERIES = new TypeReference<>() {};

    public static MeterReading of(Collection<Series> series) {
        return new MeterReading(series.stream().collect(Collectors.toMap(Series::metric, Function.identity())));
    }

    /** @param metrics the answer of {@code /_stack/metrics} */
    public static MeterReading of(JsonNode metrics) {
        return of(JSON.treeToValue(metrics, SERIES));
    }

    /** The number of invocations, which grows while there is work. */
    public double invocations() {
        return series.values().stream()
                .filter(one -> one.metric().namespace().equals("AWS/Lambda")
                        && one.metric().name().equals("Invocations"))
                .mapToDouble(Series::sum)
                .sum();
    }

    /** The usage since an earlier reading. */
    public MeterReading since(MeterReading earlier) {
        return of(series.values().stream()
                .map(now -> now.since(earlier.series.get(now.metric())))
                .toList());
    }
}
