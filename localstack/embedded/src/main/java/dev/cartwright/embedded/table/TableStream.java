package dev.cartwright.embedded.table;

import dev.cartwright.embedded.wire.AwsProblem;
import dev.cartwright.embedded.wire.JsonTrees;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stream of one table, read in the order of its shards, of which at most one is open. */
public final class TableStream {

    private final DynamoDbEndpoint dynamoDb;
    private final String arn;

    private TableStream(DynamoDbEndpoint dynamoDb, String arn) {
        this.dynamoDb = dynamoDb;
        this.arn = arn;
    }

    /** Empty if the table has no stream. */
    public static Optional<TableStream> of(DynamoDbEndpoint dynamoDb, String table) {
        JsonNode request = JsonTrees.object().put("TableName", table);
        JsonNode arn =
                dynamoDb.call(DynamoDbEndpoint.TABLES, "DescribeTable", request).at("/Table/LatestStreamArn");
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

    /** At most this many records, and 1,000 and 1 MB by AWS's limits, with the position after them. */
    public StreamRead read(StreamPosition position, int limit) {
        try {
            return readOnce(position, limit);
        } catch (AwsProblem e) {
            return readOnce(renewed(position, e), limit);
        }
    }

    private StreamRead readOnce(StreamPosition position, int limit) {
        JsonNode request =
                JsonTrees.object().put("ShardIterator", position.iterator()).put("Limit", limit);
        JsonNode answer = dynamoDb.call(DynamoDbEndpoint.STREAMS, "GetRecords", request);
        List<JsonNode> records = answer.path("Records").valueStream().toList();
        JsonNode next = answer.path("NextShardIterator");
        String last = records.isEmpty()
                ? position.after()
                : records.getLast().at("/dynamodb/SequenceNumber").asString();
        return new StreamRead(
                records,
                next.isString() ? new StreamPosition(position.shard(), next.asString(), last) : afterShard(position));
    }

    /** An iterator expires while the machine sleeps; records are trimmed after a day. */
    private StreamPosition renewed(StreamPosition position, AwsProblem problem) {
        return switch (problem.code()) {
            case "ExpiredIteratorException" -> after(position.shard(), position.after());
            case "TrimmedDataAccessException" -> iterator(position.shard(), "TRIM_HORIZON", "");
            default -> throw problem;
        };
    }

    private StreamPosition after(String shard, String sequenceNumber) {
        if (sequenceNumber.isEmpty()) {
            return iterator(shard, "TRIM_HORIZON", "");
        }
        try {
            return iterator(shard, "AFTER_SEQUENCE_NUMBER", sequenceNumber);
        } catch (AwsProblem e) {
            if (e.code().equals("TrimmedDataAccessException")) {
                return iterator(shard, "TRIM_HORIZON", "");
            }
            throw e;
        }
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
        return dynamoDb.call(DynamoDbEndpoint.STREAMS, "DescribeStream", request)
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
        JsonNode answer = dynamoDb.call(DynamoDbEndpoint.STREAMS, "GetShardIterator", request);
        return new StreamPosition(shard, answer.path("ShardIterator").asString(), sequenceNumber);
    }

    private static String id(JsonNode shard) {
        return shard.path("ShardId").asString();
    }

    private static String start(JsonNode shard) {
        return shard.at("/SequenceNumberRange/StartingSequenceNumber").asString();
    }
}
