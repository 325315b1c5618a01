package dev.cartwright.embedded.function;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Whether this machine's CPUs have idle time, sampled several times a second. */
final class CpuLoad {

    private static final Duration PERIOD = Duration.ofMillis(250);

    /** One busy process of a function leaves a quarter of two cores idle; many leave nothing. */
    private static final double BUSY = 0.85;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private volatile double load;

    /** Samples until the timer stops. */
    static CpuLoad watchedBy(ScheduledExecutorService timer) {
        var processors = new CpuLoad();
        var _ = timer.scheduleWithFixedDelay(processors::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return processors;
    }

    /** The CPU load since the last sample; negative if the machine does not report it. */
    private void look() {
        load = system.getCpuLoad();
    }

    boolean idle() {
        return load < BUSY;
    }
}
