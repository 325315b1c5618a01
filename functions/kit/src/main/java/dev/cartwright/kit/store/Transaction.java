package dev.cartwright.kit.store;

import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.Reasoned;
import dev.cartwright.kit.value.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What one invocation changes: adapters stage writes and announcements, the edge commits them at once, together with the
 * answer to the caller. A condition that does not hold at the commit makes the whole work run again
 * ({@link Transactions#run}), so a use case decides on what it read and never handles a lost race.
 */
public final class Transaction {

    private static final ScopedValue<Transaction> CURRENT = ScopedValue.newInstance();

    private final Transactions transactions;
    private final List<TransactWriteItem> writes = new ArrayList<>();
    private final List<OutboxMessage> messages = new ArrayList<>();
    private final List<Announced> announced = new ArrayList<>();
    private final boolean real;
    private Consumer<Transaction> withEachCommit = transaction -> {};

    private Transaction(Transactions transactions, boolean real) {
        this.transactions = transactions;
        this.real = real;
    }

    static Transaction real(Transactions transactions) {
        return new Transaction(transactions, true);
    }

    /** One that never writes. */
    static Transaction rehearsal(Transactions transactions) {
        return new Transaction(transactions, false);
    }

    /** What was announced, for the metrics: type and, where it has one, reason. */
    record Announced(String type, String reason) {}

    /** The transaction of the running invocation. */
    public static Transaction current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no transaction: call within Transactions.run"));
    }

    static <T> T within(Transaction transaction, Supplier<T> work) {
        return ScopedValue.where(CURRENT, transaction).call(work::get);
    }

    /** Stages a row that must be new. */
    public void insert(Row row) {
        put(row.with(Row.VERSION, 1), "attribute_not_exists(pk)", Map.of());
    }

    /**
     * Stages a row in place of what was read, or as a new one if that is not on record, and counts the version up. When
     * somebody else changed the row in between, the work runs again.
     */
    public void save(Versioned<?> before, Row row) {
        if (before.version() == 0) {
            insert(row);
            return;
        }
        put(
                row.with(Row.VERSION, before.version() + 1),
                "version = :expected",
                Map.of(":expected", AttributeValue.fromN(Long.toString(before.version()))));
    }

    /** Stages a row whatever is there. */
    public void put(Row row) {
        writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table()).item(row.attributes()))
                .build());
    }

    /** Stages a row if the condition holds at the commit for the one that is there. */
    public void put(Row row, String condition, Map<String, AttributeValue> values) {
        writes.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table())
                        .item(row.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
                .build());
    }

    /**
     * Stages a change of single attributes.
     *
     * @param expression DynamoDB's: {@code "SET held = held + :n"}; names that are reserved words do not work here
     * @param condition must hold at the commit; empty: none
     */
    public void update(Key key, String expression, String condition, Map<String, AttributeValue> values) {
        writes.add(TransactWriteItem.builder()
                .update(update -> update.tableName(table())
                        .key(key.attributes())
                        .updateExpression(expression)
                        .conditionExpression(condition.isEmpty() ? null : condition)
                        .expressionAttributeValues(values.isEmpty() ? null : values))
                .build());
    }

    public void delete(Key key) {
        writes.add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table()).key(key.attributes()))
                .build());
    }

    /** Stages the deletion of what was read. When somebody else changed the row in between, the work runs again. */
    public void delete(Versioned<?> before, Key key) {
        writes.add(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table())
                        .key(key.attributes())
                        .conditionExpression("version = :expected")
                        .expressionAttributeValues(
                                Map.of(":expected", AttributeValue.fromN(Long.toString(before.version())))))
                .build());
    }

    /** Stages a message for the bus; the messages of a commit are one row of the outbox in the same transaction. */
    public void announce(Announcement announcement) {
        if (announcement.type().data() != announcement.getClass()) {
            throw new IllegalStateException(announcement.getClass().getSimpleName() + " says that it is a "
                    + announcement.type().name());
        }
        messages.add(transactions.message(announcement));
        announced.add(new Announced(
                announcement.type().name(), announcement instanceof Reasoned reasoned ? reasoned.reason() : ""));
    }

    /** What stages something more with each commit that the work makes itself, before its end. */
    public void withEachCommit(Consumer<Transaction> stage) {
        withEachCommit = stage;
    }

    /**
     * Commits what is staged so far and goes on with nothing staged: for work that must be on record before a call to
     * somebody else, and for more than the 100 rows that fit one transaction. The work must be ready to run again.
     */
    public void commit() {
        if (!writes.isEmpty() || !messages.isEmpty()) {
            withEachCommit.accept(this);
        }
        commitStaged();
    }

    void commitStaged() {
        OutboxRow.of(messages).forEach(row -> put(row.toRow()));
        if (real && !writes.isEmpty()) {
            transactions.write(List.copyOf(writes));
            transactions.count(List.copyOf(announced));
        }
        discard();
    }

    /** Forgets what is staged and not committed: for work that was refused on the way. */
    public void discard() {
        writes.clear();
        messages.clear();
        announced.clear();
    }

    private String table() {
        return transactions.tableName();
    }

    @Override
    public String toString() {
        return announced.stream().map(Announced::type).collect(Collectors.joining(", ", "Transaction[", "]"));
    }
}
