package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stream of one table, read in the order of its shards: DynamoDB Local has one open shard and rolls it by time. */
public final class TableStream {

    private final DynamoDb dynamoDb;
    private final String arn;

    private TableStream(DynamoDb dynamoDb, String arn) {
        this.dynamoDb = dynamoDb;
        this.arn = arn;
    }

    /** Empty if the table has no stream. */
    public static Optional<TableStream> of(DynamoDb dynamoDb, String table) {
        JsonNode request = JsonTrees.object().put("TableName", table);
        JsonNode arn = dynamoDb.call(DynamoDb.TABLES, "DescribeTable", request).at("/Table/LatestStreamArn");
        return arn.isMissingNode() ? Optional.empty() : Optional.of(new TableStream(dynamoDb, arn.asString()));
    }

    /** The position before the oldest record. */
    public StreamPosition oldest() {
        return iterator(id(shards().getFirst()), "TRIM_HORIZON", "");
    }

    /** The newest record's sequence number; empty if there is no record. */
    public String newest() {
        String newest = "";
        StreamRead read = read(oldest(), 1000);
        while (!read.records().isEmpty()) {
            newest = read.records().getLast().at("/dynamodb/SequenceNumber").asString();
            read = read(read.next(), 1000);
        }
        return newest;
    }

    /** The position after a record that may have been read before a restart. */
    public StreamPosition after(String sequenceNumber) {
        JsonNode shard = shards().stream()
                .filter(candidate -> start(candidate).compareTo(sequenceNumber) <= 0)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> shards().getFirst());
        return after(id(shard), sequenceNumber);
    }

    private StreamPosition after(String shard, String sequenceNumber) {
        try {
            return iterator(shard, "AFTER_SEQUENCE_NUMBER", sequenceNumber);
        } catch (AwsProblem e) {
            return startOfTrimmed(shard, e);
        }
    }

    /** At most this many records, and 1,000 and 1 MB by AWS's limits, with the position after them. */
    public StreamRead read(StreamPosition position, int limit) {
        try {
            return readOnce(position, limit);
        } catch (AwsProblem e) {
            return readOnce(
                    e.code().equals("ExpiredIteratorException")
                            ? renewed(position)
                            : startOfTrimmed(position.shard(), e),
                    limit);
        }
    }

    /** The same position after a pause: a machine that slept, a stopped process. */
    private StreamPosition renewed(StreamPosition position) {
        return position.after().isEmpty()
                ? iterator(position.shard(), "TRIM_HORIZON", "")
                : after(position.shard(), position.after());
    }

    private StreamRead readOnce(StreamPosition position, int limit) {
        JsonNode request =
                JsonTrees.object().put("ShardIterator", position.iterator()).put("Limit", limit);
        JsonNode answer = dynamoDb.call(DynamoDb.STREAMS, "GetRecords", request);
        List<JsonNode> records = answer.path("Records").valueStream().toList();
        String after = records.isEmpty()
                ? position.after()
                : records.getLast().at("/dynamodb/SequenceNumber").asString();
        JsonNode next = answer.path("NextShardIterator");
        return new StreamRead(
                records,
                next.isString() ? new StreamPosition(position.shard(), next.asString(), after) : afterShard(position));
    }

    /**
     * The oldest remaining record. DynamoDB Local reports a position before the first record of its shard as trimmed, so the
     * start of an empty shard is trimmed after the next write.
     */
    private StreamPosition startOfTrimmed(String shard, AwsProblem problem) {
        if (problem.code().equals("TrimmedDataAccessException")) {
            return iterator(shard, "TRIM_HORIZON", "");
        }
        throw problem;
    }

    /** The start of the next shard, or the same position until there is one. */
    private StreamPosition afterShard(StreamPosition position) {
        return shards().stream()
                .filter(shard -> id(shard).compareTo(position.shard()) > 0)
                .findFirst()
                .map(shard -> iterator(id(shard), "TRIM_HORIZON", ""))
                .orElse(position);
    }

    private List<JsonNode> shards() {
        JsonNode request = JsonTrees.object().put("StreamArn", arn);
        return dynamoDb.call(DynamoDb.STREAMS, "DescribeStream", request)
                .at("/StreamDescription/Shards")
                .valueStream()
                .sorted(Comparator.comparing(TableStream::id))
                .toList();
    }

    private StreamPosition iterator(String shard, String type, String sequenceNumber) {
        ObjectNode request =
                JsonTrees.object().put("StreamArn", arn).put("ShardId", shard).put("ShardIteratorType", type);
        if (!sequenceNumber.isEmpty()) {
            request.put("SequenceNumber", sequenceNumber);
        }
        JsonNode answer = dynamoDb.call(DynamoDb.STREAMS, "GetShardIterator", request);
        return new StreamPosition(shard, answer.path("ShardIterator").asString(), sequenceNumber);
    }

    private static String id(JsonNode shard) {
        return shard.path("ShardId").asString();
    }

    private static String start(JsonNode shard) {
        return shard.at("/SequenceNumberRange/StartingSequenceNumber").asString();
    }
}
