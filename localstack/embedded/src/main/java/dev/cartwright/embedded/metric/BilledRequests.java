package dev.cartwright.embedded.metric;

import java.util.Map;

/** Requests that AWS bills and that have no CloudWatch metric. */
public final class BilledRequests {

    private static final String NAMESPACE = "Billed";
    private static final int CHUNK = 64 * 1024;

    private final MetricStore metrics;

    public BilledRequests(MetricStore metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts a request to a queue that sent, received or deleted something; empty polls are idle costs, not costs of work.
     */
    public void ofQueue(String queue) {
        metrics.record(NAMESPACE, "QueueRequests", 1, Map.of("QueueName", queue));
    }

    /** Counts an event that was put on a bus, once for each started 64 KB; and each event by its type, whatever its size. */
    public void ofBus(String source, String detailType, int bytes) {
        metrics.record(NAMESPACE, "Events", Math.max(1, Math.ceilDiv(bytes, CHUNK)), Map.of("Source", source));
        metrics.record(NAMESPACE, "EventsByType", 1, Map.of("DetailType", detailType));
    }
}
