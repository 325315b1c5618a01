package dev.cartwright.embedded.function;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Whether this machine's processors have time left, looked at a few times a second. */
final class Processors {

    private static final Duration PERIOD = Duration.ofMillis(250);

    /** One process of a function that is called all the time leaves a quarter of two processors idle, many leave nothing. */
    private static final double BUSY = 0.85;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private volatile double load;

    /** Looks again and again until the timer ends. */
    static Processors watchedBy(ScheduledExecutorService timer) {
        var processors = new Processors();
        var _ = timer.scheduleWithFixedDelay(processors::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return processors;
    }

    /** The share of the processors' time since the last look; negative where the machine does not tell. */
    private void look() {
        load = system.getCpuLoad();
    }

    boolean idle() {
        return load < BUSY;
    }
}
