package dev.cartwright.kit.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.core.Work;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs the consumer of each message's type for an SQS batch from the bus, with one transaction and the message's own trace
 * for each. A message that can never be processed goes to the dead letters. A failed message is reported and redelivered. A
 * message without enough time left is returned untouched.
 */
public final class QueueEdge implements Edge {

    /** The longest time that one message may take: the limit of a call to a provider, and of several AWS calls. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<String, Subscription> subscriptions;
    private final Parts parts;

    /** What consumers need from the rest of kit. */
    public record Parts(Supplier<Transactions> transactions, Supplier<DeadLetters> deadLetters) {}

    /**
     * One type of message.
     *
     * @param source the sender's name on the bus: {@code "cartwright.inventory"}
     */
    public record Subscription(String operation, String source, EventType<?> type, Consumer<Object> consumer) {}

    /** @param subscriptions by name of the type */
    public QueueEdge(Map<String, Subscription> subscriptions, Parts parts) {
        this.subscriptions = subscriptions;
        this.parts = parts;
    }

    record Batch(@JsonProperty("Records") List<Item> records) {}

    record Item(String messageId, String body) {}

    record BusEvent(
            String source, @JsonProperty("detail-type") String detailType, Envelope detail) {

        TraceContext trace() {
            return TraceContext.ofTraceparent(detail.traceparent() == null ? "" : detail.traceparent());
        }
    }

    record Envelope(
            String id,
            Instant time,
            String subject,
            @Nullable String traceparent,
            JsonNode data) {}

    record Failure(String itemIdentifier) {}

    record Result(List<Failure> batchItemFailures) {}

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        var failures = new ArrayList<Failure>();
        for (Item item : Json.read(event, Batch.class).records()) {
            if (!invocation.hasLeft(LONGEST) || !worked(item, invocation)) {
                failures.add(new Failure(item.messageId()));
            }
        }
        return Json.bytes(new Result(failures));
    }

    private boolean worked(Item item, Invocation invocation) {
        try {
            work(item, invocation);
            return true;
        } catch (RuntimeException logged) {
            return false;
        }
    }

    private void work(Item item, Invocation invocation) {
        BusEvent event;
        try {
            event = Json.read(item.body(), BusEvent.class);
        } catch (JacksonException unreadable) {
            refuse(item, "not an event of the bus", invocation.trace(), invocation);
            return;
        }
        Subscription subscription = subscriptions.get(event.detailType());
        if (subscription == null || !subscription.source().equals(event.source())) {
            refuse(item, "no operation takes a " + event.detailType(), event.trace(), invocation);
            return;
        }
        invocation.work(subscription.operation(), event.trace(), work -> {
            consume(subscription, event, item, work);
            return item;
        });
    }

    private void refuse(Item item, String reason, TraceContext trace, Invocation invocation) {
        invocation.work("unknown", trace, work -> {
            park(item, reason, work);
            return item;
        });
    }

    private void consume(Subscription subscription, BusEvent event, Item item, Work work) {
        try {
            Envelope envelope = event.detail();
            work.about(envelope.subject());
            Object data = Json.mapper()
                    .treeToValue(envelope.data(), subscription.type().data());
            var message = new Message<>(envelope.id(), event.detailType(), envelope.subject(), envelope.time(), data);
            parts.transactions().get().run(() -> subscription.consumer().accept(message));
        } catch (JacksonException | InvalidInput never) {
            park(item, "data not accepted", work);
        }
    }

    private void park(Item item, String reason, Work work) {
        work.log().with("parked", reason);
        parts.deadLetters().get().park(item.body(), reason);
    }

    /** An empty batch loads the parser; the host primes the table. */
    @Override
    public void prime(Invocation invocation) {
        handle("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), invocation);
    }
}
