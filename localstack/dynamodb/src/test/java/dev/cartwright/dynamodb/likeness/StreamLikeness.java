package dev.cartwright.dynamodb.likeness;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares what the stream of a table tells of a case: the reference keeps one stream for all tables of a name. */
record StreamLikeness(Wire reference, String referenceIterator, Wire ours, String oursIterator) {

    /** From now on. */
    static StreamLikeness start(Wire reference, Wire ours) {
        return new StreamLikeness(reference, latest(reference), ours, latest(ours));
    }

    private static String latest(Wire wire) {
        ObjectNode table = Wire.JSON.createObjectNode().put("TableName", RandomOperations.FULL);
        String arn = wire.send(new Operation("DescribeTable", table))
                .body()
                .at("/Table/LatestStreamArn")
                .asString();
        ObjectNode stream = Wire.JSON.createObjectNode().put("StreamArn", arn);
        String shard = wire.send(new Operation("DescribeStream", stream.deepCopy()))
                .body()
                .at("/StreamDescription/Shards/0/ShardId")
                .asString();
        stream.put("ShardId", shard).put("ShardIteratorType", "LATEST");
        return wire.send(new Operation("GetShardIterator", stream))
                .body()
                .path("ShardIterator")
                .asString();
    }

    Optional<Difference> difference() {
        Operation reading = new Operation("GetRecords", Wire.JSON.createObjectNode());
        Outcome theirs = new Outcome(200, records(reference, referenceIterator));
        Outcome mine = new Outcome(200, records(ours, oursIterator));
        return Difference.exists(reading, theirs, mine)
                ? Optional.of(new Difference(reading, theirs, mine))
                : Optional.empty();
    }

    private static JsonNode records(Wire wire, String iterator) {
        ArrayNode records = Wire.JSON.createArrayNode();
        ObjectNode request = Wire.JSON.createObjectNode().put("ShardIterator", iterator);
        wire.send(new Operation("GetRecords", request))
                .body()
                .path("Records")
                .valueStream()
                .filter(StreamLikeness::changes)
                .forEach(record -> records.add(told(record)));
        return records;
    }

    /** The reference also tells of updates that change nothing, of which AWS's streams have no record. */
    private static boolean changes(JsonNode record) {
        JsonNode images =
                Normal.body(new Operation("GetRecords", Wire.JSON.createObjectNode()), new Outcome(200, record));
        return !images.at("/dynamodb/OldImage").equals(images.at("/dynamodb/NewImage"));
    }

    private static JsonNode told(JsonNode record) {
        ObjectNode told = Wire.JSON
                .createObjectNode()
                .put("eventName", record.path("eventName").asString());
        JsonNode dynamodb = record.path("dynamodb");
        for (String member : new String[] {"Keys", "OldImage", "NewImage", "StreamViewType"}) {
            if (dynamodb.has(member)) {
                told.set(member, dynamodb.path(member));
            }
        }
        return told;
    }
}
