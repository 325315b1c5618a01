package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.queue.OutgoingMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueViewsTests {

    @TempDir
    private Path folder;

    private SmallApplication application;
    private QueueViews views;

    @BeforeEach
    void start() throws IOException {
        application = new SmallApplication(folder);
        views = new QueueViews(
                application.services.queues(),
                application.services.sources(),
                application.services.tables(),
                (function, trace) -> "");
        application.services.sources().pauseQueue("inbox-queue", true);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private QueueState state(String queue) {
        return views.queues().stream()
                .filter(one -> one.name().equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private void park(String queue, String body, Map<String, String> attributes) {
        application
                .services
                .queues()
                .queue(queue)
                .orElseThrow()
                .send(new OutgoingMessage(body, attributes, Optional.empty(), Optional.empty()))
                .join();
    }

    @Test
    void showsEachQueueWithItsReceiverAndWhoseDeadLettersItKeeps() {
        views.send("inbox-queue", "{}");

        assertThat(views.queues())
                .extracting(QueueState::name)
                .containsExactly("dead-letters", "inbox-queue", "stream-DeadLetters");
        assertThat(state("inbox-queue"))
                .extracting(QueueState::function, QueueState::visible, QueueState::paused, QueueState::deadLettersOf)
                .containsExactly("inbox", 1L, true, "");
        assertThat(state("dead-letters").deadLettersOf()).isEqualTo("inbox-queue");
        assertThat(state("stream-DeadLetters").deadLettersOf()).isEqualTo("a stream or a rule");
    }

    @Test
    void showsMessagesAsOftenAsOneLikesWithoutReceivingThem() {
        views.send("inbox-queue", "first");
        views.send("inbox-queue", "second");

        views.messages("inbox-queue", 10);

        assertThat(views.messages("inbox-queue", 1))
                .extracting(QueuedMessage::body)
                .containsExactly("first");
        assertThat(views.messages("inbox-queue", 10))
                .extracting(QueuedMessage::receiveCount)
                .containsExactly(0, 0);
    }

    @Test
    void showsAHundredMessagesAtMost() {
        for (int i = 0; i < 120; i++) {
            views.send("dead-letters", "message " + i);
        }

        assertThat(views.messages("dead-letters", 1_000)).hasSize(100);
    }

    @Test
    void redrivesAParkedMessageWithoutTheReason() {
        park("dead-letters", "{}", Map.of("reason", "unreadable", "own", "kept"));
        assertThat(views.messages("dead-letters", 10))
                .extracting(QueuedMessage::reason)
                .containsExactly("parked: unreadable");

        views.redrive("dead-letters", List.of());

        assertThat(views.messages("dead-letters", 10)).isEmpty();
        assertThat(views.messages("inbox-queue", 10))
                .extracting(QueuedMessage::attributes)
                .containsExactly(Map.of("own", "kept"));
    }

    @Test
    void redrivesWhatEventBridgeCouldNotDeliverToTheQueueOfItsRule() {
        String target = application
                .services
                .queues()
                .queue("inbox-queue")
                .orElseThrow()
                .declaration()
                .arn();
        park("stream-DeadLetters", "{}", Map.of("RULE_ARN", "r", "TARGET_ARN", target));

        views.redrive("stream-DeadLetters", List.of());

        assertThat(views.messages("inbox-queue", 10)).hasSize(1);
    }

    @Test
    void saysWhyOthersStayAndMovesTheRest() {
        park("dead-letters", "{}", Map.of("reason", "unreadable"));
        park("dead-letters", "{}", Map.of("RULE_ARN", "r", "TARGET_ARN", "arn:aws:sqs:eu-west-1:1:elsewhere"));
        park("dead-letters", "{}", Map.of("RequestID", "r", "ErrorMessage", "boom"));

        assertThatThrownBy(() -> views.redrive("dead-letters", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 of 3 stay in dead-letters")
                .hasMessageContaining("elsewhere is no queue of this stack")
                .hasMessageContaining("it came from no queue");
        assertThat(views.messages("inbox-queue", 10)).hasSize(1);
    }

    @Test
    void discardsTheChosenMessage() {
        park("dead-letters", "first", Map.of());
        park("dead-letters", "second", Map.of());
        String first = views.messages("dead-letters", 1).getFirst().id();

        views.discard("dead-letters", List.of(first));

        assertThat(views.messages("dead-letters", 10))
                .extracting(QueuedMessage::body)
                .containsExactly("second");
    }

    @Test
    void knowsWhyAMessageThatItsFunctionRefusedIsDead() {
        application.error = "Unhandled";
        application.services.sources().pauseQueue("inbox-queue", false);
        views.send("inbox-queue", "{}");

        await().untilAsserted(() -> assertThat(application.invocations).contains("sqs inbox-queue"));
        assertThat(state("inbox-queue").inFlight()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> views.messages("nowhere", 10)).hasMessage("there is no queue nowhere");
        assertThatThrownBy(() -> views.send("nowhere", "{}")).hasMessage("there is no queue nowhere");
        assertThatThrownBy(() -> views.send("inbox-queue", "")).hasMessageContaining("from 1 byte to 256 KB");
        assertThatThrownBy(() -> views.send("inbox-queue", "ü".repeat(131_073)))
                .hasMessageContaining("from 1 byte to 256 KB");
        assertThatThrownBy(() -> views.redrive("dead-letters", List.of("m-1")))
                .hasMessage("no message m-1 is in dead-letters");
        assertThatThrownBy(() -> views.discard("dead-letters", List.of("m-1")))
                .hasMessage("no message m-1 is in dead-letters");
    }

    @Test
    void refusesACharacterThatSqsRefuses() {
        assertThatThrownBy(() -> views.send("inbox-queue", "a\u0001b")).isInstanceOf(IllegalArgumentException.class);
    }
}
