package dev.cartwright.tools.load;

import dev.cartwright.tools.report.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One load, measured.
 *
 * @param took longer than was asked for, as the last rounds are waited for
 * @param cpu by part, the largest first
 */
record Step(int shoppers, Duration took, Tally tally, List<Map.Entry<String, Duration>> cpu) {

    double perSecond(String work) {
        return tally.count(work) / (took.toNanos() / 1e9);
    }

    Durations times(String work) {
        return tally.of(work).durations();
    }

    /** Of all parts together. */
    double cpuMsPerOrder() {
        return cpu.stream().mapToDouble(part -> cpuMsPerOrder(part.getValue())).sum();
    }

    double cpuMsPerOrder(Duration used) {
        return Durations.ms(used) / Math.max(1, tally.count(Shopper.ORDER));
    }
}
