package dev.cartwright.embedded.metric;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All metrics of a running application, as far as they are not too many: functions may make up dimensions. */
public final class MetricStore {

    static final int MOST_SERIES = 20_000;

    private final Map<Metric, Series> series = new ConcurrentHashMap<>();
    private final Map<Metric, KeptValues> kept = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public MetricStore() {
        this(InstantSource.system());
    }

    /** @param clock by which values are recorded */
    public MetricStore(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps the single values of these metrics from now on, so that alarms on them can be evaluated. */
    public void keep(Collection<Metric> metrics) {
        metrics.forEach(metric -> kept.computeIfAbsent(metric, _ -> new KeptValues()));
    }

    /** Records a value of an AWS service or of a line in the embedded metric format. */
    public void record(String namespace, String name, double value, Map<String, String> dimensions) {
        Metric metric = new Metric(namespace, name, dimensions);
        if (series.size() < MOST_SERIES || series.containsKey(metric)) {
            series.merge(metric, Series.of(metric, value), Series::and);
        }
        KeptValues values = kept.get(metric);
        if (values != null) {
            values.add(clock.instant(), value);
        }
    }

    public Optional<Series> find(Metric metric) {
        return Optional.ofNullable(series.get(metric));
    }

    /** All metrics, sorted by namespace, name and dimensions. */
    public List<Series> all() {
        return series.values().stream()
                .sorted(Comparator.comparing((Series one) -> one.metric().namespace())
                        .thenComparing(one -> one.metric().name())
                        .thenComparing(one -> one.metric().dimensions().toString()))
                .toList();
    }

    /** The number of recordings of each value of a kept metric; both times are full minutes. */
    NavigableMap<Double, Long> values(Metric metric, Instant from, Instant to) {
        KeptValues values = kept.get(metric);
        if (values == null) {
            throw new IllegalStateException("the values of " + metric + " are not kept");
        }
        return values.between(from, to);
    }
}
