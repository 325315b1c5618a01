package dev.cartwright.embedded.source;

import dev.cartwright.embedded.function.FunctionInvoker;
import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.queue.Queue;
import dev.cartwright.embedded.queue.ReceivedMessage;
import dev.cartwright.embedded.wire.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Delivers a queue's messages to a function: one long poll at a time, and as many concurrent batches as the mapping allows.
 * Successful messages are deleted; failed ones become visible again after their visibility timeout.
 */
final class QueueSource implements AutoCloseable {

    /** Short, because ElasticMQ does not wake a poll for a message that it moves to a dead-letter queue. */
    private static final Duration LONG_POLL = Duration.ofSeconds(2);

    private final Mapping mapping;
    private final Queue queue;
    private final FunctionInvoker invoker;
    private final QueueEvent event;
    private final Optional<Duration> redeliverAfter;
    private final Semaphore free;

    /** Fair, so that who pauses gets it after the poll that runs. */
    private final Semaphore delivery = new Semaphore(1, true);

    private boolean paused;
    private final Thread poller;

    QueueSource(
            Mapping mapping,
            Queue queue,
            FunctionInvoker invoker,
            QueueEvent event,
            Optional<Duration> redeliverAfter,
            int concurrency) {
        this.mapping = mapping;
        this.queue = queue;
        this.invoker = invoker;
        this.event = event;
        this.redeliverAfter = redeliverAfter;
        this.free = new Semaphore(concurrency);
        this.poller = Thread.ofVirtual().name("sqs " + queue.name()).unstarted(this::poll);
    }

    void start() {
        poller.start();
    }

    String function() {
        return FunctionName.of(mapping.function());
    }

    /** While paused, messages stay in the queue. Returns when the poll that runs has ended, two seconds later at most. */
    synchronized void pause(boolean wanted) {
        if (wanted && !paused) {
            delivery.acquireUninterruptibly();
        } else if (!wanted && paused) {
            delivery.release();
        }
        paused = wanted;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public void close() {
        poller.interrupt();
    }

    private void poll() {
        PollLoop.run("queue " + queue.name(), this::pollOnce);
    }

    private void pollOnce() throws InterruptedException {
        free.acquire();
        Background.watch(
                "batch from " + queue.name(),
                received().thenCompose(this::process).whenComplete((done, failure) -> free.release()));
    }

    private CompletableFuture<List<ReceivedMessage>> received() throws InterruptedException {
        try {
            return CompletableFuture.completedFuture(nextBatch());
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<ReceivedMessage> nextBatch() throws InterruptedException, ExecutionException {
        delivery.acquire();
        try {
            return polledBatch();
        } finally {
            delivery.release();
        }
    }

    private List<ReceivedMessage> polledBatch() throws InterruptedException, ExecutionException {
        List<ReceivedMessage> batch = new ArrayList<>(receive(LONG_POLL));
        if (!batch.isEmpty()) {
            queue.billed();
        }
        long end = System.nanoTime() + mapping.window().toNanos();
        while (!batch.isEmpty() && batch.size() < mapping.batchSize() && System.nanoTime() < end) {
            List<ReceivedMessage> more = queue.receive(
                            mapping.batchSize() - batch.size(), Duration.ofNanos(end - System.nanoTime()))
                    .get();
            batch.addAll(more);
        }
        return batch;
    }

    private List<ReceivedMessage> receive(Duration wait) throws InterruptedException, ExecutionException {
        return queue.receive(mapping.batchSize(), wait).get();
    }

    private CompletableFuture<?> process(List<ReceivedMessage> batch) {
        List<ReceivedMessage> wanted = batch.stream()
                .filter(message -> mapping.filter().passes(QueueEvent.filtered(message)))
                .toList();
        CompletableFuture<?> dropped = delete(
                batch.stream().filter(message -> !wanted.contains(message)).toList());
        if (wanted.isEmpty()) {
            return dropped;
        }
        return invoker.invoke(mapping.function(), event.of(wanted), "sqs " + queue.name(), commonTrace(wanted))
                .thenCompose(invocation -> settle(wanted, invocation));
    }

    private CompletableFuture<?> settle(List<ReceivedMessage> batch, InvocationResult invocation) {
        Set<String> ids = batch.stream().map(ReceivedMessage::messageId).collect(Collectors.toSet());
        Set<String> failed =
                BatchAnswer.of(invocation, mapping.reportsItems(), ids).failed();
        Map<Boolean, List<ReceivedMessage>> byFailure =
                batch.stream().collect(Collectors.partitioningBy(message -> failed.contains(message.messageId())));
        return CompletableFuture.allOf(
                redeliverSoon(byFailure.getOrDefault(true, List.of())),
                delete(byFailure.getOrDefault(false, List.of())));
    }

    private CompletableFuture<?> redeliverSoon(List<ReceivedMessage> batch) {
        return redeliverAfter
                .map(after ->
                        all(batch.stream().map(message -> queue.changeVisibility(message.receiptHandle(), after))))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> delete(List<ReceivedMessage> messages) {
        if (!messages.isEmpty()) {
            queue.billed();
        }
        return all(messages.stream().map(message -> queue.delete(message.receiptHandle())));
    }

    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> work) {
        return CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
    }

    /**
     * The trace header that all messages of the batch share, so that the journal shows the hop in that trace. On AWS a
     * function gets a new trace that is linked to those of its messages, so functions must read {@code AWSTraceHeader} in any
     * case.
     */
    private static String commonTrace(List<ReceivedMessage> batch) {
        Set<String> headers =
                batch.stream().map(message -> message.traceHeader().orElse("")).collect(Collectors.toSet());
        return headers.size() == 1 ? headers.iterator().next() : "";
    }
}
