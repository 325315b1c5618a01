package dev.cartwright.kit.store;

import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.Announcement;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Runs work in a {@link Transaction} and commits it; runs it again when somebody else was faster. */
public final class Transactions {

    private static final int ROWS = 100;
    private static final Set<String> LOST = Set.of("ConditionalCheckFailed", "TransactionConflict");

    private final Table table;
    private final Function<Object, String> json;
    private final Tracer tracer;
    private final InstantSource clock;
    private final Ids ids;
    private final BiConsumer<String, String> counter;

    /**
     * @param json writes an event's data
     * @param counter told the type and the reason (or an empty text) of every announcement that was committed
     */
    public Transactions(
            Table table,
            Function<Object, String> json,
            Tracer tracer,
            InstantSource clock,
            BiConsumer<String, String> counter) {
        this.table = table;
        this.json = json;
        this.tracer = tracer;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.counter = counter;
    }

    /** Runs the work and commits what it staged. */
    public void run(Runnable work) {
        run(() -> {
            work.run();
            return work;
        });
    }

    /**
     * Runs the work and commits what it staged.
     *
     * @throws Unavailable when the race is lost again and again, or the table does not answer
     */
    public <T> T run(Supplier<T> work) {
        for (int attempt = 0; ; attempt++) {
            Backoff.before(attempt, "the row");
            try {
                return once(work);
            } catch (LostRace lost) {
                // Again, on what is there now.
            }
        }
    }

    /** Runs the work and throws away what it staged, for priming. */
    public <T> T dryRun(Supplier<T> work) {
        return Transaction.within(Transaction.rehearsal(this), work);
    }

    private <T> T once(Supplier<T> work) {
        var transaction = Transaction.real(this);
        return Transaction.within(transaction, () -> {
            T result = work.get();
            transaction.commitStaged();
            return result;
        });
    }

    void write(List<TransactWriteItem> writes) {
        if (writes.size() > ROWS) {
            throw new IllegalStateException(writes.size() + " rows staged, a transaction takes " + ROWS);
        }
        Table.available(() -> {
            try {
                return writes.size() == 1 ? writeOne(writes.getFirst()) : writeAll(writes);
            } catch (ConditionalCheckFailedException lost) {
                throw new LostRace(lost);
            } catch (TransactionCanceledException cancelled) {
                throw reason(cancelled);
            }
        });
    }

    private Object writeAll(List<TransactWriteItem> writes) {
        return table.client().transactWriteItems(transaction -> transaction.transactItems(writes));
    }

    /** A single row needs no transaction, which would be billed twice. */
    private Object writeOne(TransactWriteItem write) {
        if (write.put() != null) {
            return putOne(write.put());
        }
        return write.update() != null ? updateOne(write.update()) : deleteOne(write.delete());
    }

    private Object putOne(Put write) {
        return table.client()
                .putItem(put -> put.tableName(write.tableName())
                        .item(write.item())
                        .conditionExpression(write.conditionExpression())
                        .expressionAttributeValues(
                                write.hasExpressionAttributeValues() ? write.expressionAttributeValues() : null));
    }

    private Object updateOne(Update write) {
        return table.client()
                .updateItem(update -> update.tableName(write.tableName())
                        .key(write.key())
                        .updateExpression(write.updateExpression())
                        .conditionExpression(write.conditionExpression())
                        .expressionAttributeValues(
                                write.hasExpressionAttributeValues() ? write.expressionAttributeValues() : null));
    }

    private Object deleteOne(Delete write) {
        return table.client()
                .deleteItem(delete -> delete.tableName(write.tableName())
                        .key(write.key())
                        .conditionExpression(write.conditionExpression())
                        .expressionAttributeValues(
                                write.hasExpressionAttributeValues() ? write.expressionAttributeValues() : null));
    }

    private static RuntimeException reason(TransactionCanceledException cancelled) {
        var codes = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .toList();
        if (codes.stream().anyMatch(LOST::contains)) {
            return new LostRace(cancelled);
        }
        boolean refused = codes.contains("ValidationError") || codes.contains("ItemCollectionSizeLimitExceeded");
        return refused ? cancelled : new Unavailable("the table is too busy", Duration.ofSeconds(1), cancelled);
    }

    void count(List<Transaction.Announced> announced) {
        announced.forEach(message -> counter.accept(message.type(), message.reason()));
    }

    OutboxMessage message(Announcement announcement) {
        return new OutboxMessage(
                ids.next("evt"),
                announcement.type().name(),
                announcement.subject(),
                clock.instant(),
                tracer.current().toTraceparent(),
                json.apply(announcement));
    }

    String tableName() {
        return table.name();
    }
}
