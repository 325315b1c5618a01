package dev.cartwright.kit.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.lambda.Edge;
import dev.cartwright.kit.lambda.Invocation;
import dev.cartwright.kit.lambda.Json;
import dev.cartwright.kit.store.OutboxRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs {@link RelayOutbox} on the new outbox rows of a batch from the table's stream; other records pass by. */
public final class StreamEdge implements Edge {

    private final Function<Object, Object> relay;

    public StreamEdge(Function<Object, Object> relay) {
        this.relay = relay;
    }

    record Batch(@JsonProperty("Records") List<Item> records) {}

    record Item(String eventName, Change dynamodb) {}

    record Change(
            @JsonProperty("SequenceNumber") String sequenceNumber,
            @JsonProperty("NewImage") @Nullable Map<String, Text> newImage) {}

    record Text(@JsonProperty("S") @Nullable String value) {}

    record Failure(String itemIdentifier) {}

    record Result(List<Failure> batchItemFailures) {}

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        var entries = Json.read(event, Batch.class).records().stream()
                .flatMap(item -> entry(item).stream())
                .toList();
        var failed = (StreamBatch.Failed) relay.apply(new StreamBatch(entries));
        invocation
                .log()
                .with("messages", entries.size())
                .with("failed", failed.sequenceNumbers().size());
        return Json.bytes(
                new Result(failed.sequenceNumbers().stream().map(Failure::new).toList()));
    }

    private static Optional<StreamBatch.Entry> entry(Item item) {
        Map<String, Text> image = item.dynamodb().newImage();
        if (image == null
                || !item.eventName().equals("INSERT")
                || !text(image, "pk").startsWith(OutboxRow.PARTITION)) {
            return Optional.empty();
        }
        return Optional.of(new StreamBatch.Entry(item.dynamodb().sequenceNumber(), message(image)));
    }

    private static OutboxRow message(Map<String, Text> image) {
        return new OutboxRow(
                text(image, "sk"),
                text(image, "type"),
                text(image, "subject"),
                Instant.parse(text(image, "time")),
                text(image, "traceparent"),
                text(image, "data"));
    }

    private static String text(Map<String, Text> image, String name) {
        Text attribute = image.get(name);
        return attribute == null || attribute.value() == null ? "" : attribute.value();
    }

    @Override
    public void prime(Invocation invocation) {
        handle("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), invocation);
    }
}
