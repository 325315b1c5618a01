package dev.cartwright.embedded.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.queue.ElasticMq;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.queue.QueueDeclaration;
import dev.cartwright.embedded.queue.QueueSettings;
import dev.cartwright.embedded.wire.JsonTrees;
import dev.cartwright.template.Resource;
import dev.cartwright.template.resource.Declared;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedeliveryTests {

    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:";

    private static ElasticMq elasticMq;

    private final AtomicInteger calls = new AtomicInteger();
    private Function<byte[], InvocationResult> function = event -> answer("Unhandled", "{}");

    @BeforeAll
    static void start() {
        QueueSettings settings = new QueueSettings(4566, "eu-west-1", "000000000000", Optional.empty());
        elasticMq = ElasticMq.start(settings, List.of(slow("failing"), slow("reporting")));
    }

    private static QueueDeclaration slow(String name) {
        return QueueDeclaration.of(
                new Resource("root", name, "AWS::SQS::Queue", Map.of("VisibilityTimeout", 60), "", ARN + name));
    }

    @AfterAll
    static void stop() {
        elasticMq.close();
    }

    @Test
    void bringsTheMessagesOfAFailedFunctionBackBeforeTheirVisibilityTimeout() {
        Queue queue = elasticMq.queue("failing").orElseThrow();
        try (QueueSource source = source(queue, Optional.of(Duration.ofMillis(100)))) {
            queue.send(OutgoingMessage.of("again")).join();
            source.start();

            await().untilAsserted(() -> assertThat(calls).hasValueGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void bringsAMessageBackThatTheFunctionReportsAsFailed() {
        Queue queue = elasticMq.queue("reporting").orElseThrow();
        function = event -> {
            String id = JsonTrees.parse(event).at("/Records/0/messageId").asString();
            return answer("", "{\"batchItemFailures\": [{\"itemIdentifier\": \"" + id + "\"}]}");
        };
        try (QueueSource source = source(queue, Optional.of(Duration.ofMillis(100)))) {
            queue.send(OutgoingMessage.of("again")).join();
            source.start();

            await().untilAsserted(() -> assertThat(calls).hasValueGreaterThanOrEqualTo(3));
        }
    }

    private static InvocationResult answer(String error, String payload) {
        return new InvocationResult("r", error, payload.getBytes(StandardCharsets.UTF_8), false, 1);
    }

    private QueueSource source(Queue queue, Optional<Duration> redeliverAfter) {
        Declared declared = new Declared(
                "mapping",
                Map.of(
                        "EventSourceArn",
                        ARN + queue.name(),
                        "FunctionName",
                        "failing",
                        "BatchSize",
                        1,
                        "FunctionResponseTypes",
                        List.of("ReportBatchItemFailures")));
        return new QueueSource(
                Mapping.of(declared, 10),
                queue,
                (function, event, trigger, trace) -> {
                    calls.incrementAndGet();
                    return CompletableFuture.completedFuture(this.function.apply(event));
                },
                new QueueEvent(ARN + queue.name(), "eu-west-1", "000000000000"),
                redeliverAfter,
                1);
    }
}
