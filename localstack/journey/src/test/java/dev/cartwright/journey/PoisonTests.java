package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A message that nobody can read is put aside by the function itself, at once, and holds nothing up. */
class PoisonTests {

    static Stream<String> consumers() {
        return Shop.stack()
                .application()
                .ofType("AWS::SQS::Queue")
                .map(Resource::physicalId)
                .filter(url -> url.endsWith("Queue"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("consumers")
    void isPutAside(String queue) {
        String poison = "{\"detail-type\":\"Poison.v1\",\"detail\":{},\"id\":\"" + UUID.randomUUID() + "\"}";
        Aws.sqs("SendMessage", Map.of("QueueUrl", queue, "MessageBody", poison));

        String deadLetters = queue.replaceAll("Queue$", "DeadLetters");
        var found = new ArrayList<String>();
        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            found.addAll(received(deadLetters));
            assertThat(found).containsOnlyOnce(poison);
        });
    }

    private static List<String> received(String queue) {
        return Aws.sqs("ReceiveMessage", Map.of("QueueUrl", queue, "MaxNumberOfMessages", 10))
                .path("Messages")
                .valueStream()
                .map(message -> {
                    Aws.sqs(
                            "DeleteMessage",
                            Map.of(
                                    "QueueUrl",
                                    queue,
                                    "ReceiptHandle",
                                    message.path("ReceiptHandle").asString()));
                    return message.path("Body").asString();
                })
                .toList();
    }
}
