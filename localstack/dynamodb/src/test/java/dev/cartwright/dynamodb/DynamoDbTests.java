package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.dynamodb.journal.StreamOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class DynamoDbTests {

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbClient client = Sample.table(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void servesTheSdksOwnClient() {
        try (var server = database.serve(0);
                DynamoDbClient remote = DynamoDbClient.builder()
                        .endpointOverride(server.endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build()) {
            remote.putItem(put -> put.tableName(Sample.TABLE)
                    .item(Sample.item("a", "1", "n", AttributeValue.fromN("12345678901234567890123456789012345678"))));

            var item = client.getItem(get -> get.tableName(Sample.TABLE).key(Sample.key("a", "1")))
                    .item();
            assertThat(item).containsEntry("n", AttributeValue.fromN("12345678901234567890123456789012345678"));
            assertThatThrownBy(() -> remote.putItem(put -> put.tableName(Sample.TABLE)
                            .item(Sample.key("a", "1"))
                            .conditionExpression("attribute_not_exists(pk)")))
                    .isInstanceOf(ConditionalCheckFailedException.class);
        }
    }

    @Test
    void refusesInTheSdksOwnExceptions() {
        assertThatThrownBy(() ->
                        client.getItem(get -> get.tableName(Sample.TABLE).key(Map.of("pk", AttributeValue.fromS("a")))))
                .isInstanceOfSatisfying(DynamoDbException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
                    assertThat(refused.statusCode()).isEqualTo(400);
                });
    }

    @Test
    void appendsWhatIsSetBehindTheEndOfAListInTheOrderOfTheIndexes() {
        var list = AttributeValue.fromL(List.of(Sample.number(1), Sample.number(2), Sample.number(3)));
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.item("a", "1", "li", list)));

        var updated = client.updateItem(update -> update.tableName(Sample.TABLE)
                .key(Sample.key("a", "1"))
                .updateExpression("SET li[20] = :a, li[10] = :b REMOVE li[1]")
                .expressionAttributeValues(Map.of(":a", Sample.number(20), ":b", Sample.number(10)))
                .returnValues(ReturnValue.ALL_NEW));

        assertThat(Objects.requireNonNull(updated.attributes().get("li")).l())
                .containsExactly(Sample.number(1), Sample.number(3), Sample.number(10), Sample.number(20));
    }

    @Test
    void pagesThroughAnIndexInBothDirections() {
        for (int i = 0; i < 25; i++) {
            String name = "%02d".formatted(i);
            client.putItem(put -> put.tableName(Sample.TABLE)
                    .item(Sample.item("p" + name, name, "owner", AttributeValue.fromS("o"))));
        }
        for (boolean forward : List.of(true, false)) {
            List<String> seen = new ArrayList<>();

            client.queryPaginator(query -> query.tableName(Sample.TABLE)
                            .indexName(Sample.BY_OWNER)
                            .keyConditionExpression("#o = :o AND begins_with(sk, :z)")
                            .expressionAttributeNames(Map.of("#o", "owner"))
                            .expressionAttributeValues(
                                    Map.of(":o", AttributeValue.fromS("o"), ":z", AttributeValue.fromS("1")))
                            .scanIndexForward(forward)
                            .limit(3))
                    .items()
                    .forEach(item -> seen.add(Sample.text(item, "sk")));

            assertThat(seen).hasSize(10).first().isEqualTo(forward ? "10" : "19");
        }
    }

    @Test
    void aStreamTrimsItsOldestRecordsWhenItIsFull() {
        try (DynamoDb small = DynamoDb.start(DynamoDbSettings.inMemory().withStreamBytes(1000))) {
            DynamoDbClient full = Sample.table(small);
            for (int i = 0; i < 300; i++) {
                String name = "%03d".formatted(i);
                full.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key(name, "1")));
            }

            assertThat(StreamOf.table(small, Sample.TABLE))
                    .hasSizeBetween(10, 100)
                    .last()
                    .satisfies(
                            record -> assertThat(Sample.text(record.dynamodb().keys(), "pk"))
                                    .isEqualTo("299"));
        }
    }

    @Test
    void theSizeOfATextIsItsLengthInJavasCharacters() {
        client.putItem(
                put -> put.tableName(Sample.TABLE).item(Sample.item("a", "1", "word", AttributeValue.fromS("äß😀"))));

        int found = client.scan(scan -> scan.tableName(Sample.TABLE)
                        .filterExpression("size(word) = :length")
                        .expressionAttributeValues(Map.of(":length", Sample.number(4))))
                .count();

        assertThat(found).isEqualTo(1);
    }

    @Test
    void refusesPartiQlByName() {
        assertThatThrownBy(() -> client.executeStatement(execute -> execute.statement("SELECT * FROM things")))
                .hasMessageContaining("ExecuteStatement is not supported: there is no PartiQL here");
    }

    @Test
    void segmentsOfAScanShareTheTableOut() {
        for (int i = 0; i < 100; i++) {
            String name = "p" + i;
            client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key(name, "1")));
        }

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            int segment = i;
            client.scanPaginator(scan -> scan.tableName(Sample.TABLE)
                            .totalSegments(7)
                            .segment(segment)
                            .limit(3))
                    .items()
                    .forEach(item -> seen.add(Sample.text(item, "pk")));
        }

        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aTransactionTellsTheReasonOfEachItemInOrder() {
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("a", "1")));
        var ok = TransactWriteItem.builder()
                .put(put -> put.tableName(Sample.TABLE).item(Sample.key("b", "1")))
                .build();
        var failing = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .conditionExpression("attribute_exists(n)"))
                .build();

        assertThatThrownBy(() -> client.transactWriteItems(write -> write.transactItems(ok, failing)))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        canceled -> assertThat(canceled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "ConditionalCheckFailed"));
        assertThat(client.scan(scan -> scan.tableName(Sample.TABLE)).count()).isEqualTo(1);
    }

    @Test
    void theSameTokenDoesATransactionOnce() {
        var increment = TransactWriteItem.builder()
                .update(update -> update.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", Sample.number(1))))
                .build();

        client.transactWriteItems(write -> write.transactItems(increment).clientRequestToken("t"));
        client.transactWriteItems(write -> write.transactItems(increment).clientRequestToken("t"));

        var item = client.getItem(get -> get.tableName(Sample.TABLE).key(Sample.key("a", "1")))
                .item();
        assertThat(item).containsEntry("n", Sample.number(1));
    }

    @Test
    void tellsAListenerOfEveryChangeInOrder() throws Exception {
        List<String> told = new ArrayList<>();
        try (var _ = database.listen(Sample.TABLE, record -> told.add(record.eventNameAsString()))) {
            client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("a", "1")));
            client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("a", "1")));
            client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.item("a", "1", "n", Sample.number(1))));
            client.deleteItem(delete -> delete.tableName(Sample.TABLE).key(Sample.key("a", "1")));
        }

        assertThat(told).containsExactly("INSERT", "MODIFY", "REMOVE");
    }

    @Test
    void streamsCanBeReadFromTheOldestRecord() {
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("a", "1")));
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("b", "1")));
        var streams = database.streams();
        String arn = client.describeTable(describe -> describe.tableName(Sample.TABLE))
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

        List<Record> records =
                streams.getRecords(get -> get.shardIterator(iterator)).records();

        assertThat(records)
                .extracting(record -> Sample.text(record.dynamodb().keys(), "pk"))
                .containsExactly("a", "b");
    }

    @Test
    void clearsATableAtOnce() {
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.key("a", "1")));

        database.clear(Sample.TABLE);

        assertThat(client.scan(scan -> scan.tableName(Sample.TABLE)).count()).isZero();
    }
}
