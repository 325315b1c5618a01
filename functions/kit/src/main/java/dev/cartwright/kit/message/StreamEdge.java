package dev.cartwright.kit.message;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.kit.core.Edge;
import dev.cartwright.kit.core.Invocation;
import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.store.OutboxRow;
import dev.cartwright.kit.store.Row;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs {@link RelayOutbox} on the new outbox rows of a batch from the table's stream; other records pass by. */
public final class StreamEdge implements Edge {

    private final String operation;
    private final Function<Object, Object> relay;

    public StreamEdge(String operation, Function<Object, Object> relay) {
        this.operation = operation;
        this.relay = relay;
    }

    record Batch(@JsonProperty("Records") List<Item> records) {}

    record Item(String eventName, Change dynamodb) {

        Optional<OutboxRow> newOutboxRow() {
            Map<String, Attribute> image = dynamodb.newImage();
            if (image == null || !eventName.equals("INSERT")) {
                return Optional.empty();
            }
            return Optional.of(Row.of(Attribute.values(image)))
                    .filter(row -> row.text("pk").startsWith(OutboxRow.PARTITION))
                    .map(row -> OutboxRow.of(row));
        }
    }

    record Change(
            @JsonProperty("SequenceNumber") String sequenceNumber,
            @JsonProperty("NewImage") @Nullable Map<String, Attribute> newImage) {}

    /** The types of attributes that outbox rows have: texts, lists and maps. */
    record Attribute(
            @JsonProperty("S") @Nullable String text,
            @JsonProperty("L") @Nullable List<Attribute> list,
            @JsonProperty("M") @Nullable Map<String, Attribute> map) {

        private AttributeValue value() {
            if (list != null) {
                return AttributeValue.fromL(list.stream().map(Attribute::value).toList());
            }
            return map == null ? AttributeValue.fromS(text == null ? "" : text) : AttributeValue.fromM(values(map));
        }

        private static Map<String, AttributeValue> values(Map<String, Attribute> attributes) {
            return attributes.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
        }
    }

    record Failure(String itemIdentifier) {}

    record Result(List<Failure> batchItemFailures) {}

    @Override
    public byte[] handle(byte[] event, Invocation invocation) {
        var sequenceNumbers = new LinkedHashMap<OutboxRow, String>();
        for (Item item : Json.read(event, Batch.class).records()) {
            item.newOutboxRow()
                    .ifPresent(row -> sequenceNumbers.put(row, item.dynamodb().sequenceNumber()));
        }
        return invocation.work(operation, invocation.trace(), work -> {
            var refused = (Set<?>) relay.apply(List.copyOf(sequenceNumbers.keySet()));
            work.log().with("rows", sequenceNumbers.size()).with("failed", refused.size());
            return Json.bytes(new Result(sequenceNumbers.entrySet().stream()
                    .filter(row -> refused.contains(row.getKey().id()))
                    .map(row -> new Failure(row.getValue()))
                    .toList()));
        });
    }

    @Override
    public void prime(Invocation invocation) {
        handle("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8), invocation);
    }
}
