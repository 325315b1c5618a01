package dev.cartwright.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.trace.XRayTracer;
import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionTests {

    private static final EventType<Counted> COUNTED = new EventType<>("Counted.v1", Counted.class);

    record Counted(long n) implements Announcement {

        @Override
        public EventType<Counted> type() {
            return COUNTED;
        }

        @Override
        public String subject() {
            return "counter";
        }
    }

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final List<String> metrics = new ArrayList<>();
    private final Transactions transactions = new Transactions(
            table, Json::write, new XRayTracer(), InstantSource.system(), (type, reason) -> metrics.add(type));

    private void count() {
        var transaction = Transaction.current();
        Versioned<Long> before = table.find(new Key("COUNTER", "COUNTER"))
                .map(row -> row.versioned(row.number("n")))
                .orElseGet(() -> Versioned.unsaved(0L));
        transaction.save(before, Row.at("COUNTER", "COUNTER").with("n", before.value() + 1));
    }

    @Test
    void losesNoUpdateWhenManyRace() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = IntStream.range(0, 20)
                    .mapToObj(n -> threads.submit(() -> transactions.run(this::count)))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(table.find(new Key("COUNTER", "COUNTER")).orElseThrow().number("n"))
                .isEqualTo(20);
    }

    @Test
    void commitsTheStateAndItsMessageOrNeither() {
        transactions.run(() -> {
            Transaction.current().insert(Row.at("A", "A"));
            Transaction.current().announce(new Counted(1));
        });
        assertThatThrownBy(() -> transactions.run(() -> {
                    Transaction.current().insert(Row.at("B", "B"));
                    Transaction.current().announce(new Counted(2));
                    throw new IllegalStateException("after staging");
                }))
                .hasMessage("after staging");

        assertThat(table.find(new Key("B", "B"))).isEmpty();
        assertThat(metrics).containsExactly("Counted.v1");
    }

    /** Says that it is another message than it is. */
    record Mistaken() implements Announcement {

        @Override
        public EventType<Counted> type() {
            return COUNTED;
        }

        @Override
        public String subject() {
            return "counter";
        }
    }

    @Test
    void refusesAMessageThatNamesTheTypeOfAnother() {
        assertThatThrownBy(() -> transactions.run(() -> Transaction.current().announce(new Mistaken())))
                .hasMessageContaining("Mistaken says that it is a Counted.v1");
    }

    @Test
    void keepsTheMessagesOfACommitInOneRow() {
        transactions.run(() -> {
            Transaction.current().announce(new Counted(1));
            Transaction.current().announce(new Counted(2));
        });

        var rows = OutboxRow.partitions().stream()
                .flatMap(partition -> table.query(Query.of(partition)).items().stream())
                .toList();
        assertThat(rows).hasSize(1);
        assertThat(OutboxRow.of(rows.getFirst()).messages())
                .extracting(OutboxMessage::data)
                .containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @Test
    void runsTheWorkAgainOnWhatIsThereNow() {
        var runs = new AtomicInteger();

        transactions.run(() -> {
            runs.incrementAndGet();
            boolean there = table.find(new Key("ONCE", "ONCE")).isPresent();
            if (!there) {
                local.client()
                        .putItem(put -> put.tableName(local.name())
                                .item(Row.at("ONCE", "ONCE").attributes()));
                Transaction.current().insert(Row.at("ONCE", "ONCE"));
            }
        });

        assertThat(runs).hasValue(2);
    }

    @Test
    void deletesWhatWasReadAndNotWhatSomebodyChangedSince() {
        transactions.run(this::count);
        Versioned<Long> old =
                table.find(new Key("COUNTER", "COUNTER")).orElseThrow().versioned(1L);
        var runs = new AtomicInteger();

        transactions.run(() -> {
            if (runs.getAndIncrement() == 0) {
                transactions.run(this::count);
                Transaction.current().delete(old, new Key("COUNTER", "COUNTER"));
            }
        });
        boolean kept = table.find(new Key("COUNTER", "COUNTER")).isPresent();
        transactions.run(() -> Transaction.current().delete(old.next(2L), new Key("COUNTER", "COUNTER")));

        assertThat(runs).hasValue(2);
        assertThat(kept).isTrue();
        assertThat(table.find(new Key("COUNTER", "COUNTER"))).isEmpty();
    }

    @Test
    void needsATransactionAround() {
        assertThatThrownBy(Transaction::current).hasMessageContaining("no transaction");
    }

    @Test
    void writesNothingInARehearsal() {
        transactions.dryRun(() -> {
            Transaction.current().insert(Row.at("C", "C"));
            Transaction.current().commit();
            return "done";
        });

        assertThat(table.find(new Key("C", "C"))).isEmpty();
    }
}
