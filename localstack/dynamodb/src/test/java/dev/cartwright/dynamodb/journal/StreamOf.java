package dev.cartwright.dynamodb.journal;

import dev.cartwright.dynamodb.DynamoDb;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All records of a table's stream. */
public final class StreamOf {

    private StreamOf() {}

    public static List<Record> table(DynamoDb database, String table) {
        DynamoDbStreamsClient streams = database.streams();
        String arn = database.client()
                .describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
        String shard = streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        String iterator = streams.getShardIterator(
                        get -> get.streamArn(arn).shardId(shard).shardIteratorType("TRIM_HORIZON"))
                .shardIterator();
        List<Record> records = new ArrayList<>();
        while (true) {
            String position = iterator;
            GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(position));
            if (page.records().isEmpty()) {
                return records;
            }
            records.addAll(page.records());
            iterator = page.nextShardIterator();
        }
    }
}
