package dev.cartwright.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.template.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldMessagesTests {

    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:";
    private static final String TRACE = "Root=1-6564a0f1-aaaaaaaaaaaaaaaaaaaaaaaa";

    private final ElasticMq elasticMq = ElasticMq.start(
            new QueueSettings(4566, "eu-west-1", "000000000000", Optional.empty()),
            List.of(
                    queue("parked", Map.of()),
                    queue(
                            "inbox",
                            Map.of(
                                    "RedrivePolicy",
                                    Map.of("deadLetterTargetArn", ARN + "parked", "maxReceiveCount", 1)))));
    private final Queue inbox = elasticMq.queue("inbox").orElseThrow();
    private final Queue parked = elasticMq.queue("parked").orElseThrow();

    private static QueueDeclaration queue(String name, Map<String, Object> properties) {
        return QueueDeclaration.of(new Resource("root", name, "AWS::SQS::Queue", properties, name, ARN + name));
    }

    @AfterEach
    void stop() {
        elasticMq.close();
    }

    private static OutgoingMessage message(String body) {
        return new OutgoingMessage(
                body, Map.of("own", "kept", "reason", "unreadable"), Optional.of(TRACE), Optional.empty());
    }

    private static List<ReceivedMessage> received(Queue queue) {
        return queue.receive(10, Duration.ofSeconds(1)).join();
    }

    @Test
    void looksWithoutReceiving() {
        inbox.send(message("first")).join();

        inbox.look(10);
        List<HeldMessage> looked = inbox.look(10);

        assertThat(looked).extracting(HeldMessage::body).containsExactly("first");
        assertThat(received(inbox).getFirst().receiveCount()).isEqualTo(1);
    }

    @Test
    void showsThatAMessageIsInFlight() {
        inbox.send(message("first")).join();
        received(inbox);

        assertThat(inbox.look(10)).extracting(HeldMessage::inFlight).containsExactly(true);
        assertThat(inbox.counts().join()).isEqualTo(new Queue.Counts(0, 1, 0));
    }

    @Test
    void followsADeadLetterAndKnowsItsQueue() {
        inbox.send(message("poison")).join();
        inbox.changeVisibility(received(inbox).getFirst().receiptHandle(), Duration.ZERO)
                .join();
        received(inbox);

        await().untilAsserted(() ->
                assertThat(parked.look(10)).extracting(HeldMessage::movedFrom).containsExactly("inbox"));
        assertThat(inbox.look(10)).isEmpty();
    }

    @Test
    void movesAMessageWithItsAttributesAndItsTrace() {
        String id = parked.send(message("poison")).join();

        boolean moved = parked.move(id, inbox, Set.of("reason"));

        assertThat(moved).isTrue();
        ReceivedMessage back = received(inbox).getFirst();
        assertThat(back.body()).isEqualTo("poison");
        assertThat(back.attributes()).containsOnlyKeys("own");
        assertThat(back.traceHeader()).contains(TRACE);
        assertThat(parked.look(10)).isEmpty();
    }

    @Test
    void discardsAMessageThatWasNeverReceived() {
        String id = parked.send(message("poison")).join();
        parked.send(message("other")).join();

        assertThat(parked.discard(id)).isTrue();

        assertThat(parked.look(10)).extracting(HeldMessage::body).containsExactly("other");
        assertThat(parked.discard(id)).isFalse();
        assertThat(received(parked)).extracting(ReceivedMessage::body).containsExactly("other");
    }

    @Test
    void looksIntoFiftyThousandMessagesQuickly() {
        CompletableFuture.allOf(IntStream.range(0, 50_000)
                        .mapToObj(n -> parked.send(OutgoingMessage.of("message " + n)))
                        .toArray(CompletableFuture[]::new))
                .join();
        await().untilAsserted(() -> assertThat(parked.look(100)).hasSize(100));

        long since = System.nanoTime();
        List<HeldMessage> looked = parked.look(100);
        Queue.Counts counts = parked.counts().join();

        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(1));
        assertThat(looked).hasSize(100);
        assertThat(counts.visible()).isEqualTo(50_000);
    }
}
