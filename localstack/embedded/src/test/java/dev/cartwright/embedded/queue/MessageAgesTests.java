package dev.cartwright.embedded.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.template.Resource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageAgesTests {

    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:";
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final Duration NOW = Duration.ZERO;

    @TempDir
    Path folder;

    private ElasticMq elasticMq = start(Optional.empty());

    private static ElasticMq start(Optional<Path> data) {
        var redrive = Map.of("deadLetterTargetArn", ARN + "parked", "maxReceiveCount", 1);
        return ElasticMq.start(
                new QueueSettings(4566, "eu-west-1", "000000000000", data),
                List.of(
                        queue("parked", Map.of()),
                        queue("inbox", Map.of()),
                        queue("strict", Map.of("RedrivePolicy", redrive))));
    }

    private static QueueDeclaration queue(String name, Map<String, Object> properties) {
        return QueueDeclaration.of(new Resource("root", name, "AWS::SQS::Queue", properties, name, ARN + name));
    }

    @AfterEach
    void stop() {
        elasticMq.close();
    }

    private Queue inbox() {
        return elasticMq.queue("inbox").orElseThrow();
    }

    private Duration ageTenMinutesLater(String queue) {
        return elasticMq.ages().oldest(queue, Instant.now().plus(LATER));
    }

    private List<ReceivedMessage> received(String queue) {
        return elasticMq
                .queue(queue)
                .orElseThrow()
                .receive(10, Duration.ofSeconds(1))
                .join();
    }

    private void makeVisible(ReceivedMessage message) {
        inbox().changeVisibility(message.receiptHandle(), NOW).join();
    }

    @Test
    void growsWhileNobodyTakesTheMessage() {
        inbox().send(OutgoingMessage.of("first")).join();

        assertThat(ageTenMinutesLater("inbox")).isGreaterThanOrEqualTo(LATER);
    }

    @Test
    void isOfAMessageThatIsReceivedAndNotDone() {
        inbox().send(OutgoingMessage.of("first")).join();
        received("inbox");

        assertThat(ageTenMinutesLater("inbox")).isGreaterThanOrEqualTo(LATER);
    }

    @Test
    void isNothingWhereAllIsDone() {
        inbox().send(OutgoingMessage.of("first")).join();
        inbox().delete(received("inbox").getFirst().receiptHandle()).join();

        assertThat(ageTenMinutesLater("inbox")).isZero();
    }

    @Test
    void leavesOutWhatWasReceivedThreeTimes() {
        inbox().send(OutgoingMessage.of("poison")).join();
        makeVisible(received("inbox").getFirst());
        makeVisible(received("inbox").getFirst());
        Duration afterTwo = ageTenMinutesLater("inbox");
        received("inbox");

        assertThat(afterTwo).isGreaterThanOrEqualTo(LATER);
        assertThat(ageTenMinutesLater("inbox")).isZero();
    }

    @Test
    void followsAMessageToTheDeadLetters() {
        Queue strict = elasticMq.queue("strict").orElseThrow();
        strict.send(OutgoingMessage.of("poison")).join();
        strict.changeVisibility(received("strict").getFirst().receiptHandle(), NOW)
                .join();
        received("strict");

        await().untilAsserted(() -> {
            assertThat(ageTenMinutesLater("parked")).isGreaterThanOrEqualTo(LATER);
            assertThat(ageTenMinutesLater("strict")).isZero();
        });
    }

    @Test
    void leavesMessagesOnDisk() {
        elasticMq.close();
        elasticMq = start(Optional.of(folder));
        inbox().send(OutgoingMessage.of("kept")).join();
        elasticMq.close();

        elasticMq = start(Optional.of(folder));

        assertThat(received("inbox")).hasSize(1);
        assertThat(ageTenMinutesLater("inbox")).isGreaterThanOrEqualTo(LATER);
    }

    /** ElasticMQ has one database for each process, and stays with the first. */
    @Test
    void keepsMessagesInTheFolderThatIsOpenNow() {
        elasticMq.close();
        elasticMq = start(Optional.of(folder.resolve("first")));
        inbox().send(OutgoingMessage.of("kept")).join();
        elasticMq.close();

        elasticMq = start(Optional.of(folder.resolve("second")));
        List<ReceivedMessage> inTheSecond = received("inbox");
        elasticMq.close();
        elasticMq = start(Optional.of(folder.resolve("first")));

        assertThat(inTheSecond).isEmpty();
        assertThat(received("inbox")).hasSize(1);
    }
}
