package dev.cartwright.embedded.source;

import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Stream records as Lambda's event. */
final class StreamEvent {

    /** DynamoDB Local truncates a record's time to the minute. */
    private static final long LOCAL_ACCURACY_SECONDS = 60;

    private final String streamArn;
    private final String region;

    StreamEvent(String streamArn, String region) {
        this.streamArn = streamArn;
        this.region = region;
    }

    static byte[] of(List<StreamRecord> batch) {
        ObjectNode event = JsonTrees.object();
        ArrayNode records = event.putArray("Records");
        batch.forEach(item -> records.add(item.event()));
        return JsonTrees.bytes(event);
    }

    /** @param read when it was read, which is within a second of the write unless the stack was down */
    StreamRecord recordOf(JsonNode local, Instant read) {
        ObjectNode change = ((ObjectNode) local.path("dynamodb")).deepCopy();
        String sequenceNumber = change.path("SequenceNumber").asString();
        Instant created = created(change.path("ApproximateCreationDateTime").asLong(), read);
        change.put("ApproximateCreationDateTime", created.getEpochSecond());
        ObjectNode event = JsonTrees.object()
                .put("eventID", eventId(sequenceNumber))
                .put("eventName", local.path("eventName").asString())
                .put("eventVersion", "1.1")
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", region);
        event.set("dynamodb", change);
        event.put("eventSourceARN", streamArn);
        return new StreamRecord(sequenceNumber, created, event);
    }

    private static Instant created(long minute, Instant read) {
        boolean sameMinute = read.getEpochSecond() - minute < LOCAL_ACCURACY_SECONDS;
        return sameMinute ? Instant.ofEpochSecond(read.getEpochSecond()) : Instant.ofEpochSecond(minute);
    }

    /** Stable across reads, as on AWS but not in DynamoDB Local. */
    private String eventId(String sequenceNumber) {
        UUID id = UUID.nameUUIDFromBytes((streamArn + sequenceNumber).getBytes(StandardCharsets.UTF_8));
        return id.toString().replace("-", "");
    }
}
