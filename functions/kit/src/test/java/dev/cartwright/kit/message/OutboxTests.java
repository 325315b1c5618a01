package dev.cartwright.kit.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.lambda.Tick;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class OutboxTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final List<String> taken = new ArrayList<>();
    private final Set<String> refusedTypes = new HashSet<>();
    private final Outbox outbox = new Outbox(table, this::publish);

    private Set<String> publish(List<OutboxRow> messages) {
        var refused = new HashSet<String>();
        for (OutboxRow message : messages) {
            if (refusedTypes.contains(message.type())) {
                refused.add(message.id());
            } else {
                taken.add(message.type());
            }
        }
        return refused;
    }

    private OutboxRow waiting(String type, Duration age) {
        Instant time = NOW.minus(age);
        String id = new Ids(InstantSource.fixed(time)).next("evt");
        var message = new OutboxRow(id, type, "s", time, "", "{}");
        Row row = message.toRow();
        local.client().putItem(put -> put.tableName(local.name()).item(row.attributes()));
        return message;
    }

    private List<String> left() {
        return OutboxRow.partitions().stream()
                .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                .map(row -> row.text("type"))
                .toList();
    }

    @Test
    void relaysAndDeletesWhatTheBusTook() {
        var batch = new StreamBatch(List.of(new StreamBatch.Entry("1", waiting("Taken.v1", Duration.ZERO))));

        var failed = new RelayOutbox(outbox).apply(batch);

        assertThat(failed.sequenceNumbers()).isEmpty();
        assertThat(taken).containsExactly("Taken.v1");
        assertThat(left()).isEmpty();
    }

    @Test
    void keepsAndReportsWhatTheBusDidNotTake() {
        refusedTypes.add("Refused.v1");
        var batch = new StreamBatch(List.of(
                new StreamBatch.Entry("1", waiting("Taken.v1", Duration.ZERO)),
                new StreamBatch.Entry("2", waiting("Refused.v1", Duration.ZERO))));

        var failed = new RelayOutbox(outbox).apply(batch);

        assertThat(failed.sequenceNumbers()).containsExactly("2");
        assertThat(left()).containsExactly("Refused.v1");
    }

    @Test
    void sweepsOnlyWhatTheStreamHadTimeFor() {
        waiting("Missed.v1", Duration.ofMinutes(2));
        waiting("Fresh.v1", Duration.ofSeconds(5));

        new SweepOutbox(outbox).accept(new Tick(NOW));

        assertThat(taken).containsExactly("Missed.v1");
        assertThat(left()).containsExactly("Fresh.v1");
    }

    @Test
    void sweepsOnWhenOneMessageIsRefused() {
        refusedTypes.add("Refused.v1");
        waiting("Refused.v1", Duration.ofMinutes(3));
        waiting("Missed.v1", Duration.ofMinutes(2));

        new SweepOutbox(outbox).accept(new Tick(NOW));

        assertThat(taken).containsExactly("Missed.v1");
        assertThat(left()).containsExactly("Refused.v1");
    }

    @Test
    void writesAndReadsTheSameMessage() {
        OutboxRow message = waiting("Same.v1", Duration.ZERO);

        Row row = Row.of(new HashMap<String, AttributeValue>(message.toRow().attributes()));

        assertThat(OutboxRow.of(row)).isEqualTo(message);
    }
}
