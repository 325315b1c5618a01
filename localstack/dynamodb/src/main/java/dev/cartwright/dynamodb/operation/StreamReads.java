package dev.cartwright.dynamodb.operation;

import dev.cartwright.dynamodb.Problems;
import dev.cartwright.dynamodb.engine.Database;
import dev.cartwright.dynamodb.stream.RecordView;
import dev.cartwright.dynamodb.stream.StreamRecord;
import dev.cartwright.dynamodb.stream.TableStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.Stream;

/** The API of streams: {@code ListStreams}, {@code DescribeStream}, {@code GetShardIterator} and {@code GetRecords}. */
public final class StreamReads {

    private static final Duration ITERATOR_LIVES = Duration.ofMinutes(15);
    private static final int MOST = 1000;
    private static final int LARGEST = 1024 * 1024;

    private final Database database;

    public StreamReads(Database database) {
        this.database = database;
    }

    public ListStreamsResponse answer(ListStreamsRequest request) {
        Constraints.of().range("limit", request.limit(), 1, 100).check();
        int limit = request.limit() == null ? 100 : request.limit();
        List<TableStream> streams = database.streams().all().stream()
                .filter(stream ->
                        request.tableName() == null || stream.table().equals(TableNames.plain(request.tableName())))
                .filter(stream -> request.exclusiveStartStreamArn() == null
                        || stream.arn().compareTo(request.exclusiveStartStreamArn()) > 0)
                .toList();
        List<TableStream> page = streams.subList(0, Math.min(limit, streams.size()));
        var response = ListStreamsResponse.builder()
                .streams(page.stream()
                        .map(stream -> Stream.builder()
                                .streamArn(stream.arn())
                                .tableName(stream.table())
                                .streamLabel(stream.label())
                                .build())
                        .toList());
        return streams.size() > limit
                ? response.lastEvaluatedStreamArn(page.getLast().arn()).build()
                : response.build();
    }

    public DescribeStreamResponse answer(DescribeStreamRequest request) {
        Constraints.of()
                .required("streamArn", request.streamArn())
                .range("limit", request.limit(), 1, 100)
                .check();
        TableStream stream = database.streams().stream(request.streamArn());
        var range = Shard.builder().shardId(stream.shard()).sequenceNumberRange(numbers -> {
            numbers.startingSequenceNumber(RecordView.number(stream.first()));
            if (!stream.open()) {
                numbers.endingSequenceNumber(RecordView.number(Math.max(stream.end() - 1, stream.first())));
            }
        });
        boolean after = stream.shard().equals(request.exclusiveStartShardId());
        return DescribeStreamResponse.builder()
                .streamDescription(description -> description
                        .streamArn(stream.arn())
                        .streamLabel(stream.label())
                        .streamStatus(stream.open() ? "ENABLED" : "DISABLED")
                        .streamViewType(stream.view())
                        .creationRequestDateTime(stream.created())
                        .tableName(stream.table())
                        .keySchema(stream.keySchema())
                        .shards(after ? List.of() : List.of(range.build())))
                .build();
    }

    public GetShardIteratorResponse answer(GetShardIteratorRequest request) {
        Constraints.of()
                .required("streamArn", request.streamArn())
                .required("shardId", request.shardId())
                .required("shardIteratorType", request.shardIteratorTypeAsString())
                .oneOf(
                        "shardIteratorType",
                        request.shardIteratorTypeAsString(),
                        "AFTER_SEQUENCE_NUMBER",
                        "LATEST",
                        "AT_SEQUENCE_NUMBER",
                        "TRIM_HORIZON")
                .check();
        TableStream stream = database.streams().stream(request.streamArn());
        if (!stream.shard().equals(request.shardId())) {
            throw Problems.notFound("Requested resource not found: Shard: " + request.shardId() + " in Stream: "
                    + request.streamArn() + " not found");
        }
        long position = position(stream, request);
        return GetShardIteratorResponse.builder()
                .shardIterator(new ShardIterator(stream.arn(), position, database.now()).text())
                .build();
    }

    private long position(TableStream stream, GetShardIteratorRequest request) {
        return switch (request.shardIteratorType()) {
            case TRIM_HORIZON -> 0;
            case LATEST -> database.streams().shown();
            case AT_SEQUENCE_NUMBER -> given(stream, request);
            case AFTER_SEQUENCE_NUMBER -> given(stream, request) + 1;
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("checked before");
        };
    }

    private static long given(TableStream stream, GetShardIteratorRequest request) {
        if (request.sequenceNumber() == null) {
            throw Problems.validation("One or more parameter values were invalid: SequenceNumber is required for"
                    + " ShardIteratorType " + request.shardIteratorTypeAsString());
        }
        long sequence = RecordView.sequence(request.sequenceNumber());
        if (sequence <= stream.trimmed()) {
            throw Problems.trimmed("The operation attempted to read past the oldest stream record in a shard: "
                    + request.sequenceNumber());
        }
        return sequence;
    }

    public GetRecordsResponse answer(GetRecordsRequest request) {
        Constraints.of()
                .required("shardIterator", request.shardIterator())
                .range("limit", request.limit(), 1, MOST)
                .check();
        ShardIterator iterator = ShardIterator.parse(request.shardIterator());
        Instant now = database.now();
        if (iterator.created().plus(ITERATOR_LIVES).isBefore(now)) {
            throw Problems.expiredIterator("Iterator expired. The iterator was created at time " + iterator.created()
                    + " while right now it is " + now + " which is further in the future than the tolerated delay of "
                    + ITERATOR_LIVES.toMillis() + " milliseconds.");
        }
        TableStream stream = database.streams().stream(iterator.stream());
        int limit = request.limit() == null ? MOST : request.limit();
        return page(
                stream,
                iterator,
                stream.read(iterator.position(), database.streams().shown(), limit, now));
    }

    private GetRecordsResponse page(TableStream stream, ShardIterator iterator, List<StreamRecord> found) {
        List<Record> records = new ArrayList<>(found.size());
        long bytes = 0;
        long next = iterator.position();
        for (StreamRecord record : found) {
            Record shown =
                    RecordView.of(record, stream.view(), database.address().region());
            bytes += shown.dynamodb().sizeBytes();
            if (bytes > LARGEST && !records.isEmpty()) {
                break;
            }
            records.add(shown);
            next = record.sequence() + 1;
        }
        if (next > iterator.position() + 1 && database.duplicatesRecords()) {
            next--;
        }
        var response = GetRecordsResponse.builder().records(records);
        boolean ended = !stream.open() && next >= stream.end();
        return ended
                ? response.build()
                : response.nextShardIterator(new ShardIterator(stream.arn(), next, database.now()).text())
                        .build();
    }
}
