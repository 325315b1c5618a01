package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.aws.RecordedCall;
import dev.cartwright.embedded.function.FunctionLogs;
import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneyHopsTests {

    private static final String TRACE = "1-6b0c5d02-e4952ddcdad5d7eba70b5f8d";
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final StackRecording recording = new StackRecording();
    private final JourneyHops hops = new JourneyHops(recording, new Logs(new FunctionLogs(10)));

    private void ended(String function, String trigger, long startMs, long ms) {
        var hop = new JournalEntry(
                function + startMs,
                function,
                trigger,
                "",
                TRACE,
                NOON.plusMillis(startMs),
                false,
                0,
                ms,
                "",
                200,
                1,
                1);
        recording.journeys.add(hop, Set.of(TRACE), List.of());
    }

    private void called(String function, String trace, long startMs, String operation) {
        recording.calls.add(new RecordedCall(
                function, trace, "dynamodb", operation, "Orders", NOON.plusMillis(startMs), 900, 200, ""));
    }

    private RecordedJourney journey() {
        return hops.of(recording.journeys.find(TRACE).orElseThrow());
    }

    private static List<String> operations(JourneyHop hop) {
        return hop.calls().stream().map(ServiceUse::operation).toList();
    }

    @Test
    void showsACallAtTheHopThatRanThen() {
        ended("order", "POST /v1/orders", 0, 100);
        ended("order", "sqs inbox", 500, 100);
        called("order", TRACE, 50, "TransactWriteItems");
        called("order", TRACE, 550, "GetItem");
        called("order", "", 60, "WithoutATrace");
        called("payment", TRACE, 70, "OfAnotherFunction");

        RecordedJourney journey = journey();

        assertThat(operations(journey.hops().getFirst())).containsExactly("TransactWriteItems");
        assertThat(operations(journey.hops().getLast())).containsExactly("GetItem");
    }

    @Test
    void showsARequestToAnotherApiAtTheHopThatSentIt() {
        ended("pricing", "POST /v1/quotes", 20, 30);
        ended("authorize", "authorizer", 10, 60);
        ended("order", "POST /v1/orders", 0, 100);
        ended("psp", "POST /v1/psp/authorizations", 500, 10);

        RecordedJourney journey = journey();

        assertThat(operations(journey.hops().getFirst())).containsExactly("POST /v1/quotes");
        assertThat(journey.hops().subList(1, 4)).allMatch(hop -> hop.calls().isEmpty());
    }

    @Test
    void prefersTheCallerOfTheSameTrace() {
        ended("payment", "sqs inbox", 0, 100);
        recording.journeys.add(
                new JournalEntry(
                        "r", "relay", "stream table", "", "1-2-3", NOON.plusMillis(5), false, 0, 90, "", 0, 1, 1),
                Set.of(TRACE),
                List.of());
        ended("psp", "POST /v1/psp/authorizations", 10, 10);

        RecordedJourney journey = journey();

        assertThat(operations(journey.hops().getFirst())).containsExactly("POST /v1/psp/authorizations");
    }

    @Test
    void showsOfABatchTheCallsForThisJourney() {
        recording.journeys.add(
                new JournalEntry("r", "order", "sqs inbox", "", "1-2-3", NOON, false, 0, 100, "", 0, 1, 1),
                Set.of(TRACE, "1-4-5"),
                List.of());
        called("order", "1-2-3", 10, "Receive");
        called("order", TRACE, 20, "PutItem");
        called("order", "1-4-5", 30, "OfAnotherJourney");

        assertThat(operations(journey().hops().getFirst())).containsExactly("Receive", "PutItem");
    }

    @Test
    void keepsABoundedNumberOfCallsOfAHop() {
        ended("order", "POST /v1/orders", 0, 100);

        for (int i = 0; i < 2000; i++) {
            called("order", TRACE, 50, "GetItem");
        }

        assertThat(journey().hops().getFirst().calls()).hasSize(50);
    }
}
