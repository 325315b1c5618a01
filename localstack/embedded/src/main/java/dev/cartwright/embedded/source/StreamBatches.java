package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.metric.LambdaMetrics;
import dev.cartwright.embedded.queue.OutgoingMessage;
import dev.cartwright.embedded.wire.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Delivers stream records to a function until they succeed, or until the mapping's limits discard them. */
final class StreamBatches {

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration THROTTLED = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(10);

    private final Mapping mapping;
    private final StreamRetries retries;
    private final FunctionInvoker invoker;
    private final String functionArn;
    private final String trigger;
    private final LambdaMetrics metrics;
    private final InstantSource clock = InstantSource.system();

    StreamBatches(
            Mapping mapping,
            StreamRetries retries,
            FunctionInvoker invoker,
            String functionArn,
            String trigger,
            LambdaMetrics metrics) {
        this.mapping = mapping;
        this.retries = retries;
        this.invoker = invoker;
        this.functionArn = functionArn;
        this.trigger = trigger;
        this.metrics = metrics;
    }

    /** Returns when each record has succeeded or is discarded. */
    void process(List<StreamRecord> records, String shard) throws InterruptedException {
        Deque<RecordBatch> open = new ArrayDeque<>(List.of(new RecordBatch(records, 0)));
        while (!open.isEmpty()) {
            RecordBatch batch = young(open.pop(), shard);
            if (!batch.records().isEmpty()) {
                attempt(batch, open, shard);
            }
        }
    }

    private void attempt(RecordBatch batch, Deque<RecordBatch> open, String shard) throws InterruptedException {
        InvocationResult invocation = invoke(batch);
        if (invocation.wasThrottled()) {
            Thread.sleep(THROTTLED);
            open.push(batch);
            return;
        }
        measure(batch);
        int done = batch.firstOf(BatchAnswer.of(invocation, mapping.reportsItems(), batch.sequenceNumbers())
                .failed());
        if (done == batch.records().size()) {
            return;
        }
        if (done == 0 && retries.bisects() && batch.records().size() > 1) {
            open.push(batch.secondHalf());
            open.push(batch.firstHalf());
        } else if (done == 0 && retries.exhausted(batch)) {
            discard(batch, "RetryAttemptsExhausted", Optional.of(invocation), shard);
        } else {
            Thread.sleep(backoff(batch));
            open.push(batch.from(done));
        }
    }

    private InvocationResult invoke(RecordBatch batch) throws InterruptedException {
        try {
            return invoker.invoke(mapping.function(), StreamEvent.of(batch.records()), trigger, "")
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an invoker answers with an error, it does not throw", e);
        }
    }

    private void measure(RecordBatch batch) {
        Instant last = batch.records().getLast().created();
        metrics.iterated(
                FunctionName.of(mapping.function()),
                FunctionName.qualifierOf(mapping.function()),
                Duration.between(last, clock.instant()));
    }

    /** Removes records that are older than the mapping allows. */
    private RecordBatch young(RecordBatch batch, String shard) {
        Instant oldest =
                retries.maximumAge().map(age -> clock.instant().minus(age)).orElse(Instant.MIN);
        List<StreamRecord> old = batch.records().stream()
                .filter(item -> item.created().isBefore(oldest))
                .toList();
        if (old.isEmpty()) {
            return batch;
        }
        discard(new RecordBatch(old, batch.retries()), "RecordAgeExceeded", Optional.empty(), shard);
        return new RecordBatch(
                batch.records().stream()
                        .filter(item -> !item.created().isBefore(oldest))
                        .toList(),
                batch.retries());
    }

    private void discard(RecordBatch batch, String condition, Optional<InvocationResult> last, String shard) {
        var discarded = new Discarded(
                batch.records(), condition, batch.retries() + 1, last, functionArn, mapping.sourceArn(), shard);
        retries.onFailure()
                .ifPresent(queue -> Background.watch(
                        "on-failure destination", queue.send(OutgoingMessage.of(discarded.toJson(clock.instant())))));
    }

    private static Duration backoff(RecordBatch batch) {
        Duration backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(batch.retries(), 10));
        return backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
    }
}
