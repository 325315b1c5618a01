package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Partition keys have at most 2048 bytes, sort keys 1024, wherever a request has one. */
class KeyLengthTests {

    private static final String HASH =
            "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes";
    private static final String RANGE = "One or more parameter values were invalid: Aggregated size of all range keys"
            + " has exceeded the size limit of 1024 bytes";
    private static final String LONG_HASH = "h".repeat(2049);
    private static final String LONG_RANGE = "r".repeat(1025);
    private static final String START = "The provided starting key is invalid: ";

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbClient client = Sample.table(database);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({", pk", Sample.BY_OWNER + ", owner"})
    void aQueryRefusesAPartitionKeyThatIsTooLong(String index, String hash) {
        refused(HASH, () -> query(index, "#h = :h", Map.of("#h", hash), LONG_HASH, null));
        assertThatCode(() -> query(index, "#h = :h", Map.of("#h", hash), "h".repeat(2048), null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk = :r", "sk < :r", ":r <= sk", "begins_with(sk, :r)", "sk BETWEEN :h AND :r"})
    void aQueryRefusesASortKeyThatIsTooLong(String condition) {
        for (String hash : List.of("pk", "owner")) {
            String index = hash.equals("pk") ? null : Sample.BY_OWNER;
            refused(RANGE, () -> query(index, "#h = :h AND " + condition, Map.of("#h", hash), "a", LONG_RANGE));
            assertThatCode(() -> query(index, "#h = :h AND " + condition, Map.of("#h", hash), "a", "r".repeat(1024)))
                    .doesNotThrowAnyException();
        }
    }

    private void query(
            @Nullable String index, String condition, Map<String, String> names, String hash, @Nullable String range) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":h", AttributeValue.fromS(hash)));
        if (range != null) {
            values.put(":r", AttributeValue.fromS(range));
        }
        client.query(query -> query.tableName(Sample.TABLE)
                .indexName(index)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    @Test
    void countsBytesAndNotCharacters() {
        refused(HASH, () -> query(null, "#h = :h", Map.of("#h", "pk"), "ö".repeat(1025), null));
    }

    @Test
    void aPageDoesNotStartAtAKeyThatNoItemCanHave() {
        var start = Sample.item("a", "1", "owner", AttributeValue.fromS(LONG_HASH));

        refused(START + HASH, () -> scan(null, Sample.key(LONG_HASH, "1")));
        refused(START + RANGE, () -> scan(null, Sample.key("a", LONG_RANGE)));
        refused(START + HASH, () -> scan(Sample.BY_OWNER, start));
        refused(
                START + "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
                        + " contain an empty string value. Key: sk",
                () -> scan(null, Sample.key("a", "")));
        refused(
                START + RANGE,
                () -> client.query(query -> query.tableName(Sample.TABLE)
                        .keyConditionExpression("pk = :h")
                        .expressionAttributeValues(Map.of(":h", AttributeValue.fromS("a")))
                        .exclusiveStartKey(Sample.key("a", LONG_RANGE))));
    }

    private void scan(@Nullable String index, Map<String, AttributeValue> start) {
        client.scan(scan -> scan.tableName(Sample.TABLE).indexName(index).exclusiveStartKey(start));
    }

    @Test
    void allOperationsOnItemsRefuseAKeyThatIsTooLong() {
        var hash = Sample.key(LONG_HASH, "1");
        var range = Sample.key("a", LONG_RANGE);

        refused(HASH, () -> client.getItem(get -> get.tableName(Sample.TABLE).key(hash)));
        refused(RANGE, () -> client.putItem(put -> put.tableName(Sample.TABLE).item(range)));
        refused(
                HASH,
                () -> client.updateItem(update -> update.tableName(Sample.TABLE).key(hash)));
        refused(
                RANGE,
                () -> client.deleteItem(delete -> delete.tableName(Sample.TABLE).key(range)));
        refused(
                HASH,
                () -> client.batchGetItem(get -> get.requestItems(Map.of(
                        Sample.TABLE,
                        KeysAndAttributes.builder().keys(List.of(hash)).build()))));
        refused(
                RANGE,
                () -> client.batchWriteItem(write -> write.requestItems(Map.of(
                        Sample.TABLE,
                        List.of(WriteRequest.builder()
                                .putRequest(put -> put.item(range))
                                .build())))));
        refused(
                HASH,
                () -> client.batchWriteItem(write -> write.requestItems(Map.of(
                        Sample.TABLE,
                        List.of(WriteRequest.builder()
                                .deleteRequest(delete -> delete.key(hash))
                                .build())))));
    }

    @Test
    void transactionsAreCancelledByAKeyThatIsTooLong() {
        var hash = Sample.key(LONG_HASH, "1");

        cancelled(() -> client.transactGetItems(get -> get.transactItems(TransactGetItem.builder()
                .get(item -> item.tableName(Sample.TABLE).key(hash))
                .build())));
        cancelled(() -> client.transactWriteItems(write -> write.transactItems(TransactWriteItem.builder()
                .put(put -> put.tableName(Sample.TABLE).item(hash))
                .build())));
        cancelled(() -> client.transactWriteItems(write -> write.transactItems(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(Sample.TABLE).key(hash))
                .build())));
    }

    @Test
    void anIndexRefusesAKeyThatIsTooLong() {
        var item = Sample.item("a", "1", "owner", AttributeValue.fromS(LONG_HASH));

        refused(HASH, () -> client.putItem(put -> put.tableName(Sample.TABLE).item(item)));
        refused(
                HASH,
                () -> client.updateItem(update -> update.tableName(Sample.TABLE)
                        .key(Sample.key("a", "1"))
                        .updateExpression("SET #o = :o")
                        .expressionAttributeNames(Map.of("#o", "owner"))
                        .expressionAttributeValues(Map.of(":o", AttributeValue.fromS(LONG_HASH)))));
    }

    @Test
    void aNewIndexLeavesOutWhatItsKeyCannotBe() {
        client.putItem(put ->
                put.tableName(Sample.TABLE).item(Sample.item("long", "1", "g", AttributeValue.fromS(LONG_HASH))));
        client.putItem(
                put -> put.tableName(Sample.TABLE).item(Sample.item("empty", "1", "g", AttributeValue.fromS(""))));
        client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.item("number", "1", "g", Sample.number(1))));
        client.putItem(
                put -> put.tableName(Sample.TABLE).item(Sample.item("good", "1", "g", AttributeValue.fromS("g"))));

        client.updateTable(update -> update.tableName(Sample.TABLE)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("g")
                        .attributeType("S")
                        .build())
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .create(create -> create.indexName("by-g")
                                .keySchema(KeySchemaElement.builder()
                                        .attributeName("g")
                                        .keyType(KeyType.HASH)
                                        .build())
                                .projection(projection -> projection.projectionType("ALL")))
                        .build()));

        var found = client.scan(scan -> scan.tableName(Sample.TABLE).indexName("by-g"))
                .items();
        assertThat(found).extracting(item -> Sample.text(item, "pk")).containsExactly("good");
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DynamoDbException.class, refused -> {
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
        });
    }

    private static void cancelled(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        refused -> assertThat(
                                        refused.cancellationReasons().getFirst().message())
                                .isEqualTo(HASH));
    }
}
