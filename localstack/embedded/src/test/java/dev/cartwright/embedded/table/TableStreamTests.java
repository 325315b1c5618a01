package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.dynamodblocal.DynamoDbLocalSettings;
import dev.cartwright.embedded.wire.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableStreamTests {

    private static DynamoDb dynamoDb;
    private static TableStream stream;

    @BeforeAll
    static void start() {
        dynamoDb = DynamoDb.start(DynamoDbLocalSettings.inMemory());
        dynamoDb.call(DynamoDb.TABLES, "CreateTable", JsonTrees.parse("""
                {"TableName": "news", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST",
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}}"""));
        stream = TableStream.of(dynamoDb, "news").orElseThrow();
    }

    @AfterAll
    static void stop() {
        dynamoDb.close();
    }

    @Test
    void goesOnWhereItWasWhenItsIteratorHasExpired() {
        StreamPosition start = expired(stream.oldest());
        put("first");
        StreamRead first = stream.read(start, 10);
        put("second");

        StreamRead second = stream.read(expired(first.next()), 10);
        StreamRead nothing = stream.read(expired(second.next()), 10);

        assertThatThrownBy(() -> dynamoDb.call(
                        DynamoDb.STREAMS, "GetRecords", JsonTrees.object().put("ShardIterator", start.iterator())))
                .hasToString("ExpiredIteratorException");
        assertThat(keys(first)).containsExactly("first");
        assertThat(keys(second)).containsExactly("second");
        assertThat(keys(nothing)).isEmpty();
    }

    /** DynamoDB Local's iterator has the time of its creation as its last part. */
    private static StreamPosition expired(StreamPosition position) {
        String iterator = position.iterator();
        int last = iterator.lastIndexOf('|') + 1;
        String content = new String(Base64.getDecoder().decode(iterator.substring(last)), StandardCharsets.UTF_8);
        String old =
                "%021d".formatted(Instant.now().minus(Duration.ofMinutes(20)).toEpochMilli());
        String aged = content.substring(0, content.lastIndexOf('|') + 1) + old;
        return new StreamPosition(
                position.shard(),
                iterator.substring(0, last) + Base64.getEncoder().encodeToString(aged.getBytes(StandardCharsets.UTF_8)),
                position.after());
    }

    private static void put(String key) {
        dynamoDb.call(
                DynamoDb.TABLES,
                "PutItem",
                JsonTrees.parse("{\"TableName\":\"news\",\"Item\":{\"pk\":{\"S\":\"" + key + "\"}}}"));
    }

    private static List<String> keys(StreamRead read) {
        return read.records().stream()
                .map(item -> item.at("/dynamodb/Keys/pk/S").asString())
                .toList();
    }
}
