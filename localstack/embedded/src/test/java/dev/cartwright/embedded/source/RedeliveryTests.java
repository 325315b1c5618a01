package dev.cartwright.embedded.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.Invocation;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.queue.QueueDeclaration;
import dev.cartwright.embedded.queue.QueueSettings;
import dev.cartwright.embedded.resource.Declared;
import dev.cartwright.embedded.template.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedeliveryTests {

    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:slow";

    private static ElasticMq elasticMq;

    private final AtomicInteger calls = new AtomicInteger();

    @BeforeAll
    static void start() {
        Resource slow = new Resource("root", "Slow", "AWS::SQS::Queue", Map.of("VisibilityTimeout", 60), "", ARN);
        QueueSettings settings = new QueueSettings(4566, "eu-west-1", "000000000000", Optional.empty());
        elasticMq = ElasticMq.start(settings, List.of(QueueDeclaration.of(slow)));
    }

    @AfterAll
    static void stop() {
        elasticMq.close();
    }

    @Test
    void bringsTheMessagesOfAFailedFunctionBackBeforeTheirVisibilityTimeout() {
        Queue queue = elasticMq.queue("slow").orElseThrow();
        try (QueueSource source = source(queue, Optional.of(Duration.ofMillis(100)))) {
            queue.send(OutgoingMessage.of("again")).join();
            source.start();

            await().untilAsserted(() -> assertThat(calls).hasValueGreaterThanOrEqualTo(3));
        }
    }

    private QueueSource source(Queue queue, Optional<Duration> redeliverAfter) {
        Declared declared = new Declared("mapping", Map.of("EventSourceArn", ARN, "FunctionName", "failing"));
        return new QueueSource(
                Mapping.of(declared, 10),
                queue,
                (function, event, trigger, trace) -> {
                    calls.incrementAndGet();
                    byte[] error = "{}".getBytes(StandardCharsets.UTF_8);
                    return CompletableFuture.completedFuture(new Invocation("r", "Unhandled", error, false, 1));
                },
                new QueueEvent(ARN, "eu-west-1", "000000000000"),
                redeliverAfter,
                1);
    }
}
