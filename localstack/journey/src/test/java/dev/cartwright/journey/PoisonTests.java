package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.journey.Queues.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no operation can take is moved to the dead letters by the function itself, at once and once, and delays nothing else. */
class PoisonTests {

    /** What was found in the dead letters of several cases, by the queue. */
    private static final Map<String, Queue<String>> FOUND = new ConcurrentHashMap<>();

    private final String id = "evt_" + UUID.randomUUID();

    static List<Subscription> subscriptions() {
        return Queues.subscriptions();
    }

    /** One subscription of each queue. */
    static Collection<Subscription> queues() {
        return subscriptions().stream()
                .collect(Collectors.toMap(Subscription::queue, inbox -> inbox, (first, later) -> first))
                .values();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("subscriptions")
    void dataThatIsNotOfItsType(Subscription to) {
        assertParked(to, event(to.source(), to.type(), "{\"what\": \"this type never had\"}"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("subscriptions")
    void aKnownTypeOfAnUnknownSender(Subscription to) {
        assertParked(
                to,
                event(
                        "cartwright.stranger",
                        to.type(),
                        EventContracts.example(to.type()).toString()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("queues")
    void aTypeThatNoOperationTakes(Subscription to) {
        assertParked(to, event(to.source(), "Poison.v1", "{}"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("queues")
    void whatIsNoEventOfTheBus(Subscription to) {
        assertParked(to, "{\"detail-type\": \"" + to.type() + "\", \"detail\": {}, \"id\": \"" + id + "\"}");
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("queues")
    void whatIsNotEvenJson(Subscription to) {
        assertParked(to, "poison " + id);
    }

    private String event(String source, String type, String data) {
        return """
                {"source": "%s", "detail-type": "%s",
                 "detail": {"id": "%s", "time": "%s", "subject": "poison", "data": %s}}""".formatted(source, type, id, Instant.now(), data);
    }

    private void assertParked(Subscription to, String poison) {
        Aws.sqs("SendMessage", Map.of("QueueUrl", to.queue(), "MessageBody", poison));

        Queue<String> found = FOUND.computeIfAbsent(to.deadLetters(), queue -> new ConcurrentLinkedQueue<>());
        await().atMost(Shop.PATIENCE).untilAsserted(() -> {
            found.addAll(Queues.drained(to.deadLetters()));
            assertThat(found).filteredOn(message -> message.contains(id)).containsExactly(poison);
        });
    }
}
