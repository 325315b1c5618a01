package dev.cartwright.embedded.queue;

import dev.cartwright.embedded.metric.MetricStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** SQS's metrics of each queue, recorded every few seconds (on AWS every minute). */
public final class QueueMetrics implements AutoCloseable {

    private static final String NAMESPACE = "AWS/SQS";
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final MetricStore metrics;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("queue metrics").factory());

    private QueueMetrics(MetricStore metrics) {
        this.metrics = metrics;
    }

    public static QueueMetrics start(ElasticMq queues, MetricStore metrics) {
        QueueMetrics started = new QueueMetrics(metrics);
        var _ = started.timer.scheduleWithFixedDelay(
                () -> queues.all().forEach(queue -> started.sample(queue, queues.ages())),
                0,
                PERIOD.toMillis(),
                TimeUnit.MILLISECONDS);
        return started;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void sample(Queue queue, MessageAges ages) {
        double seconds = ages.oldest(queue.name(), Instant.now()).toSeconds();
        record(queue.name(), "ApproximateAgeOfOldestMessage", seconds);
        var _ = queue.visibleMessages()
                .thenAccept(count -> record(queue.name(), "ApproximateNumberOfMessagesVisible", count));
    }

    private void record(String queue, String name, double value) {
        metrics.record(NAMESPACE, name, value, Map.of("QueueName", queue));
    }
}
