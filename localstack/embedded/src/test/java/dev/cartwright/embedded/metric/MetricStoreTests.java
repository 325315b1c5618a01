package dev.cartwright.embedded.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricStoreTests {

    private final MetricStore metrics = new MetricStore();

    private void record(int order) {
        metrics.record("shop", "Orders", 1, Map.of("order", Integer.toString(order)));
    }

    @Test
    void dropsNewSeriesWhenThereAreTooMany() {
        for (int order = 0; order < MetricStore.MOST_SERIES + 10; order++) {
            record(order);
        }
        record(0);

        assertThat(metrics.all()).hasSize(MetricStore.MOST_SERIES);
        assertThat(metrics.find(new Metric("shop", "Orders", Map.of("order", "0"))))
                .hasValueSatisfying(series -> assertThat(series.sum()).isEqualTo(2));
    }
}
