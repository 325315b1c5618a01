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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All tables. Writers take turns under one lock, so writes have one order, which streams and the journal keep; readers need
 * no lock. A write is acknowledged only when the journal has it.
 */
public final class Database {

    private final ConcurrentSkipListMap<String, Table> tables = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Address address;
    private final InstantSource clock;
    private final ClientTokens tokens = new ClientTokens();
    private Journal journal = Journal.NONE;
    private final Streams streams;
    private final Faults faults;

    public Database(Address address, InstantSource clock, Streams streams, Faults faults) {
        this.address = address;
        this.clock = clock;
        this.streams = streams;
        this.faults = faults;
    }

    /** Tells that journal of everything from now on. */
    public void keepIn(Journal kept) {
        journal = kept;
    }

    public Address address() {
        return address;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Whether the faults want a record to be read again. */
    public boolean duplicatesRecords() {
        return faults.streamDuplicates().getAsBoolean();
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
            if (!lock.isHeldByCurrentThread()) {
                journal.await();
            }
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
            commit(List.of(change), Actor.CALLER, null);
            return change;
        });
    }

    /** Each on its own, one after the other. */
    public List<Change> writeEach(List<Write> writes) {
        return exclusively(() -> {
            List<Change> changes = new ArrayList<>(writes.size());
            for (Write write : writes) {
                Change change = write.decide(write.table().get(write.key()));
                commit(List.of(change), Actor.CALLER, null);
                changes.add(change);
            }
            return changes;
        });
    }

    /** Null where no transaction of the last ten minutes had this token. */
    public @Nullable ClientToken usedToken(String text) {
        return tokens.find(text, now());
    }

    /** For a journal. */
    public void forEachToken(BiConsumer<ClientToken, Instant> action) {
        tokens.forEach(action);
    }

    /** All or none; the token is remembered if all. */
    public List<Change> writeAll(List<Supplier<Write>> writes, @Nullable ClientToken token) {
        return exclusively(() -> {
            List<Change> changes = Transaction.decide(writes);
            commit(changes, Actor.CALLER, token);
            return changes;
        });
    }

    private void commit(List<Change> changes, Actor actor, @Nullable ClientToken token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Change> effective = changes.stream().filter(Change::changes).toList();
        if (effective.isEmpty() && token == null) {
            return;
        }
        var commit = new Commit(effective, streams.reserve(effective), actor, now, token);
        journal.append(commit);
        Lag lag = Lag.at(now, faults.readLag(), faults.indexLag());
        effective.forEach(change -> change.table().apply(change.key(), change.before(), change.after(), lag));
        streams.append(commit);
        if (token != null) {
            tokens.remember(token, now);
        }
    }

    /** Shows the stream records that were held back and are due. */
    public void releaseStreams() {
        exclusively(() -> {
            streams.release(now());
            return this;
        });
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
                commit(List.of(new Change(table, key, item, null)), Actor.TIME_TO_LIVE, null);
                expired++;
            }
        }
        return expired;
    }

    /** Gives the journal the opportunity to forget history. */
    public void compact() {
        exclusively(() -> {
            journal.compact(this);
            return this;
        });
    }

    /** For a journal, before anybody else uses the database. */
    public Restoring restoring() {
        return new Restoring(tables, streams, tokens);
    }
}
