package dev.cartwright.dynamodb.engine;

import dev.cartwright.dynamodb.Faults;
import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.stream.Streams;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.table.Index;
import dev.cartwright.dynamodb.table.Lag;
import dev.cartwright.dynamodb.table.Table;
import dev.cartwright.dynamodb.value.Document;
import dev.cartwright.dynamodb.value.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * All tables. Writers take turns under one lock, so writes have one order, which streams and the journal keep; readers need
 * no lock. A write is acknowledged only when the journal has it.
 */
public final class Database {

    private final ConcurrentSkipListMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Address address;
    private final InstantSource clock;
    private final Journal journal;
    private final Streams streams;
    private final Faults faults;

    public Database(Address address, InstantSource clock, Journal journal, Streams streams, Faults faults) {
        this.address = address;
        this.clock = clock;
        this.journal = journal;
        this.streams = streams;
        this.faults = faults;
    }

    public Address address() {
        return address;
    }

    public Instant now() {
        return clock.instant();
    }

    public Streams streams() {
        return streams;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException where there is none */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw Problems.notFound("Requested resource not found");
        }
        return table;
    }

    public SortedMap<String, Table> tables() {
        return new TreeMap<>(tables);
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Under the lock of writers; waits for the journal after it was given back. */
    public <T> T exclusively(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
            journal.await();
        }
    }

    public void create(Definition definition) {
        Table table = new Table(definition);
        tables.put(definition.name(), table);
        streams.define(definition);
        journal.define(definition);
    }

    public void define(Table table, Definition definition) {
        table.define(definition);
        streams.define(definition);
        journal.define(definition);
    }

    public void drop(Table table) {
        tables.remove(table.name());
        streams.close(table.name());
        journal.drop(table.name());
    }

    /** Removes all items of a table and what its stream tells, as if it had just been created. */
    public void clear(Table table) {
        exclusively(() -> {
            table.clear();
            streams.clear(table.name());
            journal.clear(table.name());
            return table;
        });
    }

    /** Null where there is none. */
    public @Nullable Document read(Table table, Key key, boolean consistent) {
        return consistent ? table.get(key) : table.getEventually(key, clock);
    }

    /** A table's items, sorted. */
    public NavigableMap<Key, Table.Slot> items(Table table, boolean consistent) {
        return consistent ? table.sorted() : table.sortedEventually(clock);
    }

    /** An index's items, sorted. */
    public NavigableMap<Key, Document> entries(Index index) {
        return index.entries(clock);
    }

    public Change write(Write write) {
        return exclusively(() -> {
            Change change = write.decide(write.table().get(write.key()));
            commit(List.of(change), Actor.CALLER);
            return change;
        });
    }

    /** Each on its own, one after the other. */
    public List<Change> writeEach(List<Write> writes) {
        return exclusively(() -> {
            List<Change> changes = new ArrayList<>(writes.size());
            for (Write write : writes) {
                Change change = write.decide(write.table().get(write.key()));
                commit(List.of(change), Actor.CALLER);
                changes.add(change);
            }
            return changes;
        });
    }

    /** All or none. */
    public List<Change> writeAll(List<Supplier<Write>> writes) {
        return exclusively(() -> {
            List<Change> changes = new ArrayList<>(writes.size());
            List<CancellationReason> reasons = new ArrayList<>(writes.size());
            for (Supplier<Write> write : writes) {
                reasons.add(decide(write, changes));
            }
            if (changes.size() < writes.size()) {
                throw Problems.canceled(reasons);
            }
            commit(changes, Actor.CALLER);
            return changes;
        });
    }

    private static CancellationReason decide(Supplier<Write> supplier, List<Change> changes) {
        try {
            Write write = supplier.get();
            changes.add(write.decide(write.table().get(write.key())));
            return CancellationReason.builder().code("None").build();
        } catch (ConditionalCheckFailedException e) {
            var reason = CancellationReason.builder()
                    .code("ConditionalCheckFailed")
                    .message(e.awsErrorDetails().errorMessage());
            return e.hasItem() ? reason.item(e.item()).build() : reason.build();
        } catch (AwsServiceException e) {
            if (!e.awsErrorDetails().errorCode().equals("ValidationException")) {
                throw e;
            }
            return CancellationReason.builder()
                    .code("ValidationError")
                    .message(e.awsErrorDetails().errorMessage())
                    .build();
        }
    }

    private void commit(List<Change> changes, Actor actor) {
        Instant now = clock.instant();
        List<Change> effective = changes.stream().filter(Change::changes).toList();
        if (effective.isEmpty()) {
            return;
        }
        Lag lag = Lag.at(now, faults.readLag(), faults.indexLag());
        effective.forEach(change -> change.table().apply(change.key(), change.before(), change.after(), lag));
        journal.append(effective, actor, now, streams.nextSequence());
        effective.forEach(
                change -> streams.append(change.table().definition(), change.before(), change.after(), actor, now));
    }

    /** Deletes the items whose time to live ended before that moment. */
    public int expire(Instant before) {
        int expired = 0;
        for (Table table : tables.values()) {
            if (table.definition().ttlAttribute() != null) {
                expired += exclusively(() -> expire(table, before.getEpochSecond()));
            }
        }
        return expired;
    }

    private int expire(Table table, long second) {
        int expired = 0;
        for (Key key : table.expiredBefore(second)) {
            Document item = table.get(key);
            if (item != null) {
                commit(List.of(new Change(table, key, item, null)), Actor.TIME_TO_LIVE);
                expired++;
            }
        }
        return expired;
    }

    /** What a journal tells at the start. */
    public void restore(Map<String, Definition> definitions) {
        definitions.forEach((name, definition) -> {
            tables.put(name, new Table(definition));
            streams.define(definition);
        });
    }
}
