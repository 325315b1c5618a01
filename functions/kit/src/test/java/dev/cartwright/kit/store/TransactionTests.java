package dev.cartwright.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.trace.XRayTracer;
import dev.cartwright.kit.value.EventType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionTests {

    private static final EventType<Counted> COUNTED = new EventType<>("Counted.v1", Counted.class);

    record Counted(long n) {}

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final List<String> metrics = new ArrayList<>();
    private final Transactions transactions = new Transactions(
            table, Json::write, new XRayTracer(), InstantSource.system(), (type, reason) -> metrics.add(type));

    private void count() {
        var transaction = Transaction.current();
        table.find(new Key("COUNTER", "COUNTER"))
                .ifPresentOrElse(
                        row -> transaction.replace(
                                Row.at("COUNTER", "COUNTER").with("n", row.number("n") + 1), row.version()),
                        () -> transaction.insert(Row.at("COUNTER", "COUNTER").with("n", 1)));
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
            Transaction.current().announce(COUNTED, "a", new Counted(1));
        });
        assertThatThrownBy(() -> transactions.run(() -> {
                    Transaction.current().insert(Row.at("B", "B"));
                    Transaction.current().announce(COUNTED, "b", new Counted(2));
                    throw new IllegalStateException("after staging");
                }))
                .hasMessage("after staging");

        assertThat(table.find(new Key("B", "B"))).isEmpty();
        assertThat(metrics).containsExactly("Counted.v1");
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
    void needsATransactionAround() {
        assertThatThrownBy(Transaction::current).hasMessageContaining("no transaction");
    }

    @Test
    void writesNothingInARehearsal() {
        transactions.rehearse(() -> {
            Transaction.current().insert(Row.at("C", "C"));
            Transaction.current().commit();
            return "done";
        });

        assertThat(table.find(new Key("C", "C"))).isEmpty();
    }
}
