package dev.cartwright.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.DeclaredAlarm;
import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.template.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueMetricsTests {

    private static final String AGE = "ApproximateAgeOfOldestMessage";
    private static final String VISIBLE = "ApproximateNumberOfMessagesVisible";

    private final ElasticMq elasticMq = ElasticMq.start(
            new QueueSettings(4566, "eu-west-1", "000000000000", Optional.empty()),
            List.of(queue("neglected"), queue("empty")));
    private final MetricStore metrics = new MetricStore();

    private static QueueDeclaration queue(String name) {
        return QueueDeclaration.of(new Resource(
                "root", name, "AWS::SQS::Queue", Map.of(), name, "arn:aws:sqs:eu-west-1:000000000000:" + name));
    }

    @AfterEach
    void stop() {
        elasticMq.close();
    }

    private Alarm alarm(String metric, String queue) {
        Alarm alarm = DeclaredAlarm.on("AWS/SQS", metric, Map.of("QueueName", queue), "Maximum", 0);
        metrics.keep(alarm.watched());
        return alarm;
    }

    private boolean rings(Alarm alarm) {
        return alarm.isRinging(metrics, Instant.now());
    }

    @Test
    void makeAlarmsRingForTheQueueInWhichAMessageWaits() {
        Alarm old = alarm(AGE, "neglected");
        Alarm many = alarm(VISIBLE, "neglected");
        Alarm none = alarm(AGE, "empty");
        Alarm noneVisible = alarm(VISIBLE, "empty");
        elasticMq
                .queue("neglected")
                .orElseThrow()
                .send(OutgoingMessage.of("hello"))
                .join();

        try (QueueMetrics _ = QueueMetrics.start(elasticMq, metrics)) {
            await().untilAsserted(() -> assertThat(rings(old) && rings(many)).isTrue());
        }

        assertThat(none.unfed(metrics)).isEmpty();
        assertThat(noneVisible.unfed(metrics)).isEmpty();
        assertThat(rings(none)).isFalse();
        assertThat(rings(noneVisible)).isFalse();
    }
}
