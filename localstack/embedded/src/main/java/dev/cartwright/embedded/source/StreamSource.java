package dev.cartwright.embedded.source;

import dev.cartwright.embedded.table.StreamPosition;
import dev.cartwright.embedded.table.StreamRead;
import dev.cartwright.embedded.table.TableStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a table's stream to a function, in order, one batch at a time. It reads after each write to the table, and
 * periodically if the tables say so.
 */
final class StreamSource implements AutoCloseable {

    private final Mapping mapping;
    private final TableStream stream;
    private final StreamEvent event;
    private final StreamBatches batches;
    private final Checkpoints checkpoints;
    private final Duration pollInterval;

    /** One permit for the records that are there already. */
    private final Semaphore writes = new Semaphore(1);

    private final AtomicReference<@Nullable Instant> waitingSince = new AtomicReference<>();
    private final Thread poller;
    private StreamPosition position;
    private volatile boolean enabled = true;

    StreamSource(
            Mapping mapping,
            TableStream stream,
            StreamPosition start,
            StreamEvent event,
            StreamBatches batches,
            Checkpoints checkpoints,
            Duration pollInterval) {
        this.mapping = mapping;
        this.stream = stream;
        this.position = start;
        this.event = event;
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.pollInterval = pollInterval;
        this.poller = Thread.ofVirtual().name("stream " + mapping.id()).unstarted(this::poll);
    }

    void start() {
        poller.start();
    }

    /** After a write to the table. */
    void wake() {
        waitingSince.compareAndSet(null, Instant.now());
        writes.release();
    }

    /** When the oldest record was written that the function has not processed; empty if none is known. */
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(waitingSince.get());
    }

    /** While disabled, the records wait in the stream. */
    void enable(boolean wanted) {
        enabled = wanted;
        writes.release();
    }

    boolean isEnabled() {
        return enabled;
    }

    @Override
    public void close() {
        poller.interrupt();
    }

    private void poll() {
        PollLoop.run("stream " + mapping.id(), this::pollOnce);
    }

    private void pollOnce() throws InterruptedException {
        boolean woken = writes.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        if (woken && !mapping.window().isZero()) {
            Thread.sleep(mapping.window());
        }
        writes.drainPermits();
        if (enabled) {
            readAll();
        }
    }

    private void readAll() throws InterruptedException {
        try {
            readToEnd();
        } catch (RuntimeException failure) {
            writes.release();
            throw failure;
        }
    }

    private void readToEnd() throws InterruptedException {
        StreamRead read;
        do {
            waitingSince.set(null);
            read = stream.read(position, mapping.batchSize());
            process(read.records().stream().map(event::recordOf).toList());
            position = read.next();
        } while (!read.records().isEmpty());
    }

    private void process(List<StreamRecord> records) throws InterruptedException {
        List<StreamRecord> wanted = records.stream()
                .filter(item -> mapping.filter().passes(item.event()))
                .toList();
        if (!wanted.isEmpty()) {
            waitingSince.set(wanted.getFirst().created());
            batches.process(wanted, position.shard());
        }
        if (!records.isEmpty()) {
            checkpoints.save(mapping.id(), records.getLast().sequenceNumber());
        }
    }
}
