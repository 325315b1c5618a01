package dev.cartwright.embedded.metric;

import java.util.Map;

/** What AWS bills and CloudWatch has no metric for. */
public final class Requests {

    private static final String NAMESPACE = "Billed";
    private static final int CHUNK = 64 * 1024;

    private final Metrics metrics;

    public Requests(Metrics metrics) {
        this.metrics = metrics;
    }

    /** A request to a queue that sent, received or deleted something; empty polls are the price of waiting, not of work. */
    public void ofQueue(String queue) {
        metrics.record(NAMESPACE, "QueueRequests", 1, Map.of("QueueName", queue));
    }

    /** An event that was put on a bus, of which each 64 KB begun count. */
    public void ofBus(String source, int bytes) {
        metrics.record(NAMESPACE, "Events", Math.max(1, Math.ceilDiv(bytes, CHUNK)), Map.of("Source", source));
    }
}
