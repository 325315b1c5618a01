package dev.cartwright.dynamodb.stream;

import dev.cartwright.dynamodb.Faults;
import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Address;
import dev.cartwright.dynamodb.engine.Change;
import dev.cartwright.dynamodb.engine.Commit;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.value.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The streams of all tables, ended ones included, and who listens to them. Whoever changes it holds the writers' lock. */
public final class Streams {

    private final Address address;
    private final Faults faults;
    private final long mostBytes;
    private final ConcurrentSkipListMap<String, TableStream> byArn = new ConcurrentSkipListMap<>();
    private final Map<String, TableStream> current = new ConcurrentHashMap<>();
    private final Map<String, List<StreamListener>> listeners = new ConcurrentHashMap<>();

    /** What listeners were not yet told, by sequence. */
    private final TreeMap<Long, Pending> pending = new TreeMap<>();

    /** Sequences that were given before their turn. */
    private final TreeSet<Long> ahead = new TreeSet<>();

    private final Map<Item, Long> lastOf = new HashMap<>();
    private long next = 1;

    /** Readers see the records before this sequence. */
    private volatile long shown = 1;

    private record Pending(TableStream stream, StreamRecord record) {}

    private record Item(String table, Key key) {}

    /** @param mostBytes that one stream keeps */
    public Streams(Address address, Faults faults, long mostBytes) {
        this.address = address;
        this.faults = faults;
        this.mostBytes = mostBytes;
    }

    /** Starts or ends the table's stream where the definition says so. */
    public void define(Definition definition) {
        TableStream running = current.get(definition.name());
        String label = definition.streamLabel();
        if (definition.hasStream()
                && label != null
                && (running == null || !running.label().equals(label))) {
            close(definition.name());
            start(definition, label);
        } else if (!definition.hasStream()) {
            close(definition.name());
        }
    }

    private void start(Definition definition, String label) {
        var stream = new TableStream(
                definition.name(),
                address.stream(definition.name(), label),
                label,
                definition.request().streamSpecification().streamViewType(),
                definition.request().keySchema(),
                Instant.parse(label + "Z"),
                next,
                mostBytes);
        byArn.put(stream.arn(), stream);
        current.put(definition.name(), stream);
    }

    public void close(String table) {
        TableStream running = current.remove(table);
        if (running != null) {
            running.close();
        }
    }

    public void clear(String table) {
        TableStream running = current.get(table);
        if (running != null) {
            running.clear();
            pending.values().removeIf(one -> one.stream() == running);
        }
    }

    /** Readers see the records before this sequence. */
    public long shown() {
        return shown;
    }

    /** A sequence after all that were given. */
    public long end() {
        return ahead.isEmpty() ? next : Math.max(next, ahead.last() + 1);
    }

    /** What a table's current stream keeps. */
    public List<StreamRecord> records(String table) {
        TableStream stream = current.get(table);
        return stream == null ? List.of() : stream.all();
    }

    /** For a journal, which keeps records: tells nobody. */
    public void restore(String table, StreamRecord record) {
        TableStream stream = current.get(table);
        if (stream != null) {
            stream.append(record);
        }
    }

    /** For a journal, which keeps the sequences of records. */
    public void continueAt(long sequence) {
        next = sequence;
        shown = sequence;
    }

    /**
     * The sequences of the records that changes will bring, in the order of the changes unless the faults want another. Those of
     * one item grow.
     */
    public long[] reserve(List<Change> changes) {
        long[] sequences = new long[changes.size()];
        for (int i = 0; i < sequences.length; i++) {
            sequences[i] = reserve(changes.get(i));
        }
        return sequences;
    }

    private long reserve(Change change) {
        int later = Math.max(0, faults.streamInterleaving().getAsInt());
        long sequence = next++ + later;
        if (ahead.isEmpty() && later == 0) {
            return sequence;
        }
        var item = new Item(change.table().name(), change.key());
        sequence = Math.max(sequence, lastOf.getOrDefault(item, 0L) + 1);
        while (ahead.contains(sequence)) {
            sequence++;
        }
        ahead.add(sequence);
        lastOf.put(item, sequence);
        return sequence;
    }

    public void append(Commit commit) {
        add(commit, faults.streamDelay());
        release(commit.time(), false);
    }

    /** For a journal, before anybody listens. */
    public void restore(Commit commit) {
        for (long sequence : commit.sequences()) {
            next = Math.max(next, sequence + 1);
        }
        add(commit, Duration.ZERO);
        pending.clear();
        shown = next;
    }

    private void add(Commit commit, Duration late) {
        for (int i = 0; i < commit.sequences().length; i++) {
            Change change = commit.changes().get(i);
            TableStream stream = current.get(change.table().name());
            if (stream != null) {
                var record = new StreamRecord(
                        commit.sequences()[i],
                        change.keys(),
                        change.before(),
                        change.after(),
                        commit.actor(),
                        commit.time(),
                        commit.time().plus(late));
                stream.append(record);
                pending.put(record.sequence(), new Pending(stream, record));
            }
        }
    }

    /** Shows the records that were held back and are due, whatever comes later. */
    public void release(Instant now) {
        release(now, true);
    }

    private void release(Instant now, boolean idle) {
        if (!ahead.isEmpty()) {
            if (idle) {
                next = end();
            }
            ahead.headSet(next).clear();
            if (ahead.isEmpty()) {
                lastOf.clear();
            }
        }
        shown = next;
        for (var first = pending.firstEntry();
                first != null
                        && first.getKey() < next
                        && !first.getValue().record().visible().isAfter(now);
                first = pending.firstEntry()) {
            pending.remove(first.getKey());
            tell(first.getValue().stream(), first.getValue().record());
        }
    }

    private void tell(TableStream stream, StreamRecord record) {
        for (StreamListener listener : listeners.getOrDefault(stream.table(), List.of())) {
            listener.appended(stream, record);
            if (faults.streamDuplicates().getAsBoolean()) {
                listener.appended(stream, record);
            }
        }
    }

    /** Listens to a table's stream, whichever is its current one, until the subscription is closed. */
    public AutoCloseable listen(String table, StreamListener listener) {
        List<StreamListener> ofTable = listeners.computeIfAbsent(table, _ -> new CopyOnWriteArrayList<>());
        ofTable.add(listener);
        return () -> ofTable.remove(listener);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException where there is none */
    public TableStream stream(String arn) {
        TableStream stream = byArn.get(arn);
        if (stream == null) {
            throw Problems.notFound("Requested resource not found: Stream: " + arn + " not found");
        }
        return stream;
    }

    /** All streams by their ARNs. */
    public List<TableStream> all() {
        return new ArrayList<>(byArn.values());
    }
}
