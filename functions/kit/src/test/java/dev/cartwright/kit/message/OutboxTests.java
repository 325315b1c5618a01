package dev.cartwright.kit.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.core.Tick;
import dev.cartwright.kit.store.OutboxMessage;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final List<String> taken = new ArrayList<>();
    private final Set<String> refusedTypes = new HashSet<>();
    private final Outbox outbox = new Outbox(table, this::publish);

    private Set<String> publish(List<OutboxMessage> messages) {
        var refused = new HashSet<String>();
        for (OutboxMessage message : messages) {
            if (refusedTypes.contains(message.type())) {
                refused.add(message.id());
            } else {
                taken.add(message.type());
            }
        }
        return refused;
    }

    /** One row that holds a message of each type. */
    private OutboxRow waiting(Duration age, String... types) {
        Instant time = NOW.minus(age);
        var ids = new Ids(InstantSource.fixed(time));
        var messages = Stream.of(types)
                .map(type -> new OutboxMessage(ids.next("evt"), type, "s", time, "", "{}"))
                .toList();
        var row = new OutboxRow(messages.getFirst().id(), messages);
        table.writeAll(List.of(), List.of(row.toRow()));
        return row;
    }

    private List<String> left() {
        return OutboxRow.partitions().stream()
                .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                .flatMap(row -> OutboxRow.of(row).messages().stream())
                .map(OutboxMessage::type)
                .toList();
    }

    @Test
    void relaysAndDeletesWhatTheBusTook() {
        OutboxRow row = waiting(Duration.ZERO, "Taken.v1");

        var refused = new RelayOutbox(outbox).apply(List.of(row));

        assertThat(refused).isEmpty();
        assertThat(taken).containsExactly("Taken.v1");
        assertThat(left()).isEmpty();
    }

    @Test
    void keepsAndReportsWhatTheBusDidNotTake() {
        refusedTypes.add("Refused.v1");
        OutboxRow row = waiting(Duration.ZERO, "Refused.v1");

        var refused = new RelayOutbox(outbox).apply(List.of(waiting(Duration.ZERO, "Taken.v1"), row));

        assertThat(refused).containsExactly(row.id());
        assertThat(left()).containsExactly("Refused.v1");
    }

    @Test
    void sweepsOnlyWhatTheStreamHadTimeFor() {
        waiting(Duration.ofMinutes(2), "Missed.v1");
        waiting(Duration.ofSeconds(5), "Fresh.v1");

        new SweepOutbox(outbox).accept(new Tick(NOW, NOW.plusSeconds(20)));

        assertThat(taken).containsExactly("Missed.v1");
        assertThat(left()).containsExactly("Fresh.v1");
    }

    @Test
    void sweepsOnWhenOneMessageIsRefused() {
        refusedTypes.add("Refused.v1");
        waiting(Duration.ofMinutes(3), "Refused.v1");
        waiting(Duration.ofMinutes(2), "Missed.v1");

        new SweepOutbox(outbox).accept(new Tick(NOW, NOW.plusSeconds(20)));

        assertThat(taken).containsExactly("Missed.v1");
        assertThat(left()).containsExactly("Refused.v1");
    }

    @Test
    void keepsOfARowWhatTheBusDidNotTake() {
        refusedTypes.add("Refused.v1");
        OutboxRow row = waiting(Duration.ofMinutes(2), "Taken.v1", "Refused.v1", "TakenToo.v1");

        var refused = new RelayOutbox(outbox).apply(List.of(row));
        refusedTypes.clear();
        new SweepOutbox(outbox).accept(new Tick(NOW, NOW.plusSeconds(20)));

        assertThat(refused).containsExactly(row.id());
        assertThat(taken).containsExactly("Taken.v1", "TakenToo.v1", "Refused.v1");
        assertThat(left()).isEmpty();
    }

    @Test
    void writesAndReadsTheSameMessages() {
        OutboxRow one = waiting(Duration.ZERO, "Same.v1");
        OutboxRow several = waiting(Duration.ZERO, "First.v1", "Second.v1");
        OutboxRow rest = several.only(Set.of(several.messages().getLast().id()));

        assertThat(Stream.of(one, several, rest))
                .allSatisfy(row -> assertThat(OutboxRow.of(row.toRow())).isEqualTo(row));
        assertThat(rest.key()).isEqualTo(several.key());
    }

    @Test
    void doesNotLoseAMessageThatDoesNotFitItsRow() {
        var large = new OutboxMessage("evt_1", "Large.v1", "s", NOW, "", "x".repeat(90_000));
        var larger = new OutboxMessage("evt_2", "Larger.v1", "s", NOW, "", "x".repeat(200_000));
        var small = new OutboxMessage("evt_3", "Small.v1", "s", NOW, "", "{}");

        List<OutboxRow> rows = OutboxRow.of(List.of(large, larger, small, large));

        assertThat(rows)
                .extracting(OutboxRow::messages)
                .containsExactly(List.of(large), List.of(larger), List.of(small, large));
    }
}
