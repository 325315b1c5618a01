package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What SQS tells CloudWatch of each queue: here every few seconds, on AWS every minute. */
public final class QueueMetrics implements AutoCloseable {

    private static final String NAMESPACE = "AWS/SQS";
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final Metrics metrics;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("queue metrics").factory());

    private QueueMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    public static QueueMetrics start(ElasticMq queues, Metrics metrics) {
        QueueMetrics started = new QueueMetrics(metrics);
        var _ = started.timer.scheduleAtFixedRate(
                () -> queues.all().forEach(started::sample), 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    /** Notes the age of what was received: the oldest message is among the first that are. */
    public void received(String queue, List<ReceivedMessage> messages) {
        Instant now = Instant.now();
        double oldest = messages.stream()
                .mapToLong(message -> Duration.between(message.sent(), now).toMillis())
                .max()
                .orElse(0);
        record(queue, "ApproximateAgeOfOldestMessage", oldest / 1000);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void sample(Queue queue) {
        var _ = queue.visibleMessages()
                .thenAccept(count -> record(queue.name(), "ApproximateNumberOfMessagesVisible", count));
    }

    private void record(String queue, String name, double value) {
        metrics.record(NAMESPACE, name, value, Map.of("QueueName", queue));
    }
}
