package dev.cartwright.embedded.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All metrics of a running application. */
public final class Metrics {

    private final Map<Metric, Series> series = new ConcurrentHashMap<>();

    /** Records a value, as a service of AWS or a line in the embedded metric format does. */
    public void record(String namespace, String name, double value, Map<String, String> dimensions) {
        Metric metric = new Metric(namespace, name, dimensions);
        series.merge(metric, Series.of(metric, value), Series::and);
    }

    public Optional<Series> find(Metric metric) {
        return Optional.ofNullable(series.get(metric));
    }

    /** All, by namespace, name and dimensions. */
    public List<Series> all() {
        return series.values().stream()
                .sorted(Comparator.comparing((Series one) -> one.metric().namespace())
                        .thenComparing(one -> one.metric().name())
                        .thenComparing(one -> one.metric().dimensions().toString()))
                .toList();
    }
}
