package dev.cartwright.embedded.source;

import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stream records as Lambda's event. */
final class StreamEvent {

    private final String streamArn;

    StreamEvent(String streamArn) {
        this.streamArn = streamArn;
    }

    static byte[] of(List<StreamRecord> batch) {
        ObjectNode event = JsonTrees.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(item -> records.add(item.event()));
        return JsonTrees.bytes(event);
    }

    /** Lambda adds the stream to what {@code GetRecords} returns. */
    StreamRecord recordOf(JsonNode read) {
        ObjectNode event = JsonTrees.object().setAll((ObjectNode) read);
        event.put("eventSourceARN", streamArn);
        JsonNode change = event.path("dynamodb");
        return new StreamRecord(
                change.path("SequenceNumber").asString(),
                Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong()),
                event);
    }
}
