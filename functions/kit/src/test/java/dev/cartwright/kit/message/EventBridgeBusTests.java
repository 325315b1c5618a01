package dev.cartwright.kit.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

class EventBridgeBusTests {

    private final Client client = new Client();
    private final EventBridgeBus bus = new EventBridgeBus(client, "cartwright-test", "cartwright.notes");

    /** Refuses the entries of a subject, or does not answer at all. */
    private static final class Client implements EventBridgeClient {

        private final List<List<PutEventsRequestEntry>> calls = new ArrayList<>();
        private boolean down;

        @Override
        public PutEventsResponse putEvents(PutEventsRequest request) {
            if (down) {
                throw SdkClientException.create("nobody answers");
            }
            calls.add(request.entries());
            return PutEventsResponse.builder()
                    .entries(request.entries().stream().map(Client::result).toList())
                    .build();
        }

        private static PutEventsResultEntry result(PutEventsRequestEntry entry) {
            boolean refused = entry.resources().contains("refused");
            return PutEventsResultEntry.builder()
                    .eventId(refused ? null : "e")
                    .errorCode(refused ? "ThrottlingException" : null)
                    .build();
        }

        @Override
        public String serviceName() {
            return "events";
        }

        @Override
        public void close() {}
    }

    private static OutboxMessage message(int number, String subject, String data) {
        return new OutboxMessage(
                "evt_" + number,
                "NoteWritten.v1",
                subject,
                Instant.parse("2026-11-24T08:00:00Z"),
                "00-67430000000000000000000000000001-00000000000000aa-01",
                data);
    }

    @Test
    void sendsTheEnvelopeWithItsTrace() {
        bus.publish(List.of(message(1, "note \"1\"", "{\"n\":1}")));

        PutEventsRequestEntry entry = client.calls.getFirst().getFirst();
        assertThat(entry.detailType()).isEqualTo("NoteWritten.v1");
        assertThat(entry.source()).isEqualTo("cartwright.notes");
        assertThat(entry.traceHeader())
                .isEqualTo("Root=1-67430000-000000000000000000000001;Parent=00000000000000aa;Sampled=1");
        assertThat(Json.mapper().readTree(entry.detail()).at("/subject").asString())
                .isEqualTo("note \"1\"");
        assertThat(Json.mapper().readTree(entry.detail()).at("/data/n").asInt()).isEqualTo(1);
    }

    @Test
    void sendsTenAtATimeAndSaysWhichWereRefused() {
        var messages = IntStream.range(0, 23)
                .mapToObj(n -> message(n, n == 17 ? "refused" : "fine", "{}"))
                .toList();

        Set<String> refused = bus.publish(messages);

        assertThat(client.calls).extracting(List::size).containsExactly(10, 10, 3);
        assertThat(refused).containsExactly("evt_17");
    }

    @Test
    void splitsByBytes() {
        String large = "{\"text\":\"" + "x".repeat(200_000) + "\"}";

        bus.publish(List.of(message(1, "a", large), message(2, "b", large)));

        assertThat(client.calls).hasSize(2);
    }

    @Test
    void keepsEverythingWhenNobodyAnswers() {
        client.down = true;

        Set<String> refused = bus.publish(List.of(message(1, "a", "{}"), message(2, "b", "{}")));

        assertThat(refused).containsExactlyInAnyOrder("evt_1", "evt_2");
    }
}
