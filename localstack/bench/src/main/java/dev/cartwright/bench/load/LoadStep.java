package dev.cartwright.bench.load;

import dev.cartwright.tools.report.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One measured load.
 *
 * @param took longer than requested, because the last rounds are completed
 * @param cpu by part, the largest first
 */
record LoadStep(int shoppers, Duration took, LoadMeasurements measurements, List<Map.Entry<String, Duration>> cpu) {

    double perSecond(String work) {
        return measurements.count(work) / (took.toNanos() / 1e9);
    }

    Durations times(String work) {
        return measurements.of(work).durations();
    }

    /** Of all parts together. */
    double cpuMsPerOrder() {
        return cpu.stream().mapToDouble(part -> cpuMsPerOrder(part.getValue())).sum();
    }

    double cpuMsPerOrder(Duration used) {
        return Durations.ms(used) / Math.max(1, measurements.count(Shopper.ORDER));
    }
}
