package dev.cartwright.kit.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.lambda.Edge;
import dev.cartwright.kit.lambda.Invocation;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.lambda.LogLine;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.trace.TraceContext;
import dev.cartwright.kit.trace.Tracer;
import dev.cartwright.kit.value.EventType;
import dev.cartwright.kit.value.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs a consumer for each message of an SQS batch that the bus filled, one transaction a message, in the message's own
 * trace. A message that can never be read or accepted is parked; one that failed is reported, and comes again.
 */
public final class QueueEdge<T> implements Edge {

    private final String name;
    private final EventType<T> type;
    private final Consumer<Object> consumer;
    private final Parts parts;

    /** What a consumer needs of the rest of the kit. */
    public record Parts(Tracer tracer, Supplier<Transactions> transactions, Supplier<DeadLetters> deadLetters) {}

    /** @param name of the function, as traces show it */
    public QueueEdge(String name, EventType<T> type, Consumer<Object> consumer, Parts parts) {
        this.name = name;
        this.type = type;
        this.consumer = consumer;
        this.parts = parts;
    }

    record Batch(@JsonProperty("Records") List<Item> records) {}

    record Item(String messageId, String body) {}

    record BusEvent(@JsonProperty("detail-type") String detailType, Envelope detail) {}

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
        List<Item> items = Json.read(event, Batch.class).records();
        for (Item item : items) {
            if (!worked(item, invocation.log())) {
                failures.add(new Failure(item.messageId()));
            }
        }
        invocation.log().with("messages", items.size()).with("failed", failures.size());
        return Json.bytes(new Result(failures));
    }

    private boolean worked(Item item, LogLine log) {
        try {
            Optional<BusEvent> event = read(item, log);
            event.ifPresent(readable -> work(readable, item, log));
            return true;
        } catch (RuntimeException failure) {
            log.with(failure);
            return false;
        }
    }

    private Optional<BusEvent> read(Item item, LogLine log) {
        try {
            BusEvent event = Json.read(item.body(), BusEvent.class);
            if (event.detailType().equals(type.name())) {
                return Optional.of(event);
            }
            park(item, "not a " + type.name(), log);
        } catch (JacksonException unreadable) {
            park(item, "not an event of the bus", log);
        }
        return Optional.empty();
    }

    private void work(BusEvent event, Item item, LogLine log) {
        Envelope envelope = event.detail();
        TraceContext trace = TraceContext.ofTraceparent(envelope.traceparent() == null ? "" : envelope.traceparent());
        log.with("trace", trace.root());
        parts.tracer().segment(name, trace, () -> {
            try {
                T data = Json.mapper().treeToValue(envelope.data(), type.data());
                var message =
                        new Message<>(envelope.id(), event.detailType(), envelope.subject(), envelope.time(), data);
                parts.transactions().get().run(() -> consumer.accept(message));
            } catch (JacksonException | InvalidInput never) {
                park(item, "data not accepted", log);
            }
            return item;
        });
    }

    private void park(Item item, String reason, LogLine log) {
        log.with("parked", reason);
        parts.deadLetters().get().park(item.body(), reason);
    }

    /** An empty batch loads the reading; the table is primed by the host. */
    @Override
    public void prime(Invocation invocation) {
        handle("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), invocation);
    }
}
