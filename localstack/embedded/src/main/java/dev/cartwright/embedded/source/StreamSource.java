package dev.cartwright.embedded.source;

import dev.cartwright.embedded.table.StreamPosition;
import dev.cartwright.embedded.table.StreamRead;
import dev.cartwright.embedded.table.TableStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Delivers a table's stream to a function, in order, one batch at a time. It reads after the endpoint has seen a write to the
 * table, and periodically for other writes.
 */
final class StreamSource implements AutoCloseable {

    private static final Duration FALLBACK_POLL = Duration.ofSeconds(2);

    private final Mapping mapping;
    private final TableStream stream;
    private final StreamEvent event;
    private final StreamBatches batches;
    private final Checkpoints checkpoints;
    private final InstantSource clock = InstantSource.system();
    private final Semaphore writes = new Semaphore(0);
    private final Thread poller;
    private StreamPosition position;
    private volatile boolean enabled = true;

    StreamSource(
            Mapping mapping,
            TableStream stream,
            StreamPosition start,
            StreamEvent event,
            StreamBatches batches,
            Checkpoints checkpoints) {
        this.mapping = mapping;
        this.stream = stream;
        this.position = start;
        this.event = event;
        this.batches = batches;
        this.checkpoints = checkpoints;
        this.poller = Thread.ofVirtual().name("stream " + mapping.id()).unstarted(this::poll);
    }

    void start() {
        poller.start();
    }

    void wake() {
        writes.release();
    }

    /** While disabled, the records wait in the stream. */
    void enable(boolean wanted) {
        enabled = wanted;
        wake();
    }

    @Override
    public void close() {
        poller.interrupt();
    }

    private void poll() {
        PollLoop.run("stream " + mapping.id(), this::pollOnce);
    }

    private void pollOnce() throws InterruptedException {
        boolean woken = writes.tryAcquire(FALLBACK_POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (woken && !mapping.window().isZero()) {
            Thread.sleep(mapping.window());
        }
        writes.drainPermits();
        if (enabled) {
            readAll();
        }
    }

    private void readAll() throws InterruptedException {
        StreamRead read;
        do {
            read = stream.read(position, mapping.batchSize());
            process(read.records().stream()
                    .map(item -> event.recordOf(item, now()))
                    .toList());
            position = read.next();
        } while (read.records().size() == mapping.batchSize());
    }

    private void process(List<StreamRecord> records) throws InterruptedException {
        List<StreamRecord> wanted = records.stream()
                .filter(item -> mapping.filter().passes(item.event()))
                .toList();
        if (!wanted.isEmpty()) {
            batches.process(wanted, position.shard());
        }
        if (!records.isEmpty()) {
            checkpoints.save(mapping.id(), records.getLast().sequenceNumber());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
