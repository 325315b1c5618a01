package dev.cartwright.dynamodb.stream;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Address;
import dev.cartwright.dynamodb.stream.StreamRecord.Actor;
import dev.cartwright.dynamodb.table.Definition;
import dev.cartwright.dynamodb.value.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The streams of all tables, ended ones included, and who listens to them. Whoever changes it holds the writers' lock. */
public final class Streams {

    private final Address address;
    private final Supplier<Duration> delay;
    private final ConcurrentSkipListMap<String, TableStream> byArn = new ConcurrentSkipListMap<>();
    private final Map<String, TableStream> current = new ConcurrentHashMap<>();
    private final Map<String, List<StreamListener>> listeners = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Delayed> delayed = new ConcurrentLinkedDeque<>();
    private final AtomicLong next = new AtomicLong(1);

    private record Delayed(TableStream stream, StreamRecord record) {}

    /** @param delay how late readers may see a record */
    public Streams(Address address, Supplier<Duration> delay) {
        this.address = address;
        this.delay = delay;
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
                next.get());
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
        }
    }

    /** The sequence of the record that comes next. */
    public long nextSequence() {
        return next.get();
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
        next.set(sequence);
    }

    public void append(
            Definition definition, @Nullable Document before, @Nullable Document after, Actor actor, Instant time) {
        TableStream stream = current.get(definition.name());
        long sequence = next.getAndIncrement();
        if (stream == null) {
            return;
        }
        Document keys = Objects.requireNonNull(after == null ? before : after).only(definition.key()::has);
        Duration late = delay.get();
        var record =
                new StreamRecord(sequence, keys, before, after, actor, time, late.isZero() ? time : time.plus(late));
        stream.append(record);
        if (late.isZero() && delayed.isEmpty()) {
            tell(stream, record);
        } else {
            delayed.addLast(new Delayed(stream, record));
        }
    }

    private void tell(TableStream stream, StreamRecord record) {
        for (StreamListener listener : listeners.getOrDefault(stream.table(), List.of())) {
            listener.appended(stream, record);
        }
    }

    /** Tells of the records that were late and may be seen now. */
    public synchronized void release(Instant now) {
        while (!delayed.isEmpty() && !delayed.getFirst().record().visible().isAfter(now)) {
            Delayed next = delayed.removeFirst();
            tell(next.stream(), next.record());
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
