package dev.cartwright.embedded.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.function.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JourneysTests {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final Journeys journeys = new Journeys(10);

    private static JournalEntry hop(String trace, String trigger, long startMs, long ms, String error, int status) {
        return new JournalEntry(
                trace + startMs,
                "local-Order-CustomerFunction",
                trigger,
                trigger.startsWith("POST") ? "placeOrder" : "OrderPlaced.v1",
                trace,
                NOON.plusMillis(startMs),
                startMs == 0,
                0,
                ms,
                error,
                status,
                1,
                1);
    }

    private void add(JournalEntry hop, String... about) {
        journeys.add(hop, Set.of(hop.trace()), List.of(about));
    }

    private List<String> found(String text) {
        return journeys.find(new JourneyQuery(text, false, 0, true, 100)).stream()
                .map(JourneySummary::trace)
                .toList();
    }

    @Test
    void sumsUpAJourneyWhoseHopsEndInAnyOrder() {
        add(hop("t1", "authorizer", 0, 2, "", 0));
        add(hop("t1", "GET /v1/prices", 15, 5, "", 200));
        add(hop("t1", "POST /v1/orders", 10, 30, "", 202), "ord_1");
        add(hop("t1", "sqs inbox", 100, 50, "Sandbox.Timedout", 0), "ord_1");

        assertThat(journeys.find(JourneyQuery.latest(1)))
                .containsExactly(new JourneySummary(
                        "t1",
                        NOON,
                        "placeOrder",
                        "POST /v1/orders",
                        "ord_1",
                        202,
                        150,
                        4,
                        1,
                        1,
                        "Sandbox.Timedout",
                        false));
    }

    @Test
    void findsByEveryWordInAnyCase() {
        add(hop("t1", "POST /v1/orders", 0, 30, "", 202), "ord_A1");
        add(hop("t2", "POST /v1/orders", 1, 30, "", 404), "ord_B2");

        assertThat(found("")).containsExactly("t2", "t1");
        assertThat(found("ORD_a")).containsExactly("t1");
        assertThat(found("placeorder 404")).containsExactly("t2");
        assertThat(found("placeOrder nothing")).isEmpty();
    }

    @Test
    void findsWhatFailedOrTookLong() {
        add(hop("t1", "POST /v1/orders", 0, 30, "", 202));
        add(hop("t2", "POST /v1/orders", 1, 10, "", 409));
        add(hop("t3", "sqs inbox", 2, 10, "Unhandled", 0));

        assertThat(journeys.find(new JourneyQuery("", true, 0, true, 100)))
                .extracting(JourneySummary::trace)
                .containsExactly("t3", "t2");
        assertThat(journeys.find(new JourneyQuery("", false, 20, true, 100)))
                .extracting(JourneySummary::trace)
                .containsExactly("t1");
    }

    @Test
    void leavesOutSchedulesThatCausedNothing() {
        add(hop("quiet", "events OrderPlaced.v1", 0, 30, "", 0));
        add(hop("failed", "events OrderPlaced.v1", 1, 30, "Unhandled", 0));
        add(hop("busy", "events OrderPlaced.v1", 2, 30, "", 0));
        add(hop("busy", "sqs inbox", 3, 30, "", 0));

        assertThat(journeys.find(JourneyQuery.latest(10)))
                .extracting(JourneySummary::trace)
                .containsExactly("busy", "failed");
        assertThat(found("")).hasSize(3);
    }

    @Test
    void showsABatchInEachOfItsJourneys() {
        journeys.add(hop("own", "sqs inbox", 0, 1, "", 0), Set.of("t1", "t2"), List.of());

        assertThat(found("")).containsExactlyInAnyOrder("t1", "t2");
        assertThat(journeys.find("own")).isEmpty();
    }

    @Test
    void forgetsTheOldestButNoKeptOne() {
        for (int i = 0; i < 8; i++) {
            add(hop("t" + i, "POST /v1/orders", i, 1, "", 202));
        }
        journeys.keep("t0", true);

        for (int i = 8; i < 12; i++) {
            add(hop("t" + i, "POST /v1/orders", i, 1, "", 202));
        }

        assertThat(found("")).hasSize(10).contains("t0").doesNotContain("t1", "t2");
        journeys.keep("t0", false);
        add(hop("t12", "POST /v1/orders", 12, 1, "", 202));
        assertThat(found("")).doesNotContain("t0");
    }

    @Test
    void refusesToKeepWhatItDoesNotKnow() {
        assertThatThrownBy(() -> journeys.keep("t1", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t1");
    }

    @Test
    void countsTheHopsThatItLeavesOut() {
        var large = new Journeys(100_000);
        for (int i = 0; i < 3000; i++) {
            large.add(hop("t1", "sqs inbox", i, 1, "", 0), Set.of("t1"), List.of("id_" + i));
        }

        JourneyRecord journey = large.find("t1").orElseThrow();

        assertThat(journey.hops()).hasSize(1000);
        assertThat(journey.omitted()).isEqualTo(2000);
        assertThat(journey.summary().hops()).isEqualTo(3000);
    }
}
