package dev.cartwright.embedded.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.embedded.wire.JsonTrees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TableStreamTests {

    private static final Duration ITERATORS_EXPIRE_AFTER = Duration.ofMinutes(15);

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final DynamoDbEndpoint dynamoDb = OwnDynamoDb.inMemory(() -> now);
    private final TableStream stream = newStream();

    private TableStream newStream() {
        dynamoDb.call(DynamoDbEndpoint.TABLES, "CreateTable", JsonTrees.parse("""
                {"TableName": "news", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}], "BillingMode": "PAY_PER_REQUEST",
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}}"""));
        return TableStream.of(dynamoDb, "news").orElseThrow();
    }

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    @Test
    void goesOnWhereItWasWhenItsIteratorHasExpired() {
        StreamPosition start = stream.oldest();
        put("first");
        sleep();
        StreamRead first = stream.read(start, 10);
        put("second");
        sleep();

        StreamRead second = stream.read(first.next(), 10);
        sleep();
        StreamRead nothing = stream.read(second.next(), 10);

        assertThatThrownBy(() -> dynamoDb.call(
                        DynamoDbEndpoint.STREAMS,
                        "GetRecords",
                        JsonTrees.object().put("ShardIterator", start.iterator())))
                .hasMessageContaining("Iterator expired");
        assertThat(keys(first)).containsExactly("first");
        assertThat(keys(second)).containsExactly("second");
        assertThat(keys(nothing)).isEmpty();
    }

    private void sleep() {
        now = now.plus(ITERATORS_EXPIRE_AFTER).plusSeconds(1);
    }

    private void put(String key) {
        dynamoDb.call(
                DynamoDbEndpoint.TABLES,
                "PutItem",
                JsonTrees.parse("{\"TableName\":\"news\",\"Item\":{\"pk\":{\"S\":\"" + key + "\"}}}"));
    }

    private static List<String> keys(StreamRead read) {
        return read.records().stream()
                .map(item -> item.at("/dynamodb/Keys/pk/S").asString())
                .toList();
    }
}
