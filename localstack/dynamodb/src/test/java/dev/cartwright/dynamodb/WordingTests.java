package dev.cartwright.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the service itself says and does in cases that its documentation leaves open. */
class WordingTests {

    private static final int LARGEST_ITEM = 400 * 1024;

    private final DynamoDb database = DynamoDb.inMemory();
    private final DynamoDbClient client = Sample.table(database);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a = :a) OR (a = :b))",
                "(a = :a) AND ((a = :b) OR (a = :a))",
                "((a = :a) AND a = :b)",
                "(NOT (a = :a OR a = :b))"
            })
    void acceptsParenthesesAroundMoreThanParentheses(String filter) {
        assertThatCode(() -> scan(filter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"((a = :a OR a = :b))", "a = :a AND ((a = :b))", "(((a = :a)) OR a = :b)"})
    void refusesParenthesesAroundNothingButParentheses(String filter) {
        refused(() -> scan(filter)).hasMessageContaining("The expression has redundant parentheses;");
    }

    private void scan(String filter) {
        client.scan(scan -> scan.tableName(Sample.TABLE)
                .filterExpression(filter)
                .expressionAttributeValues(Map.of(":a", Sample.number(1), ":b", Sample.number(2))));
    }

    @Test
    void saysNothingElseWhereTheNameOfTheTableIsWrong() {
        refused(() -> client.putItem(put -> put.tableName("").item(Map.of()).returnValues("NONSENSE")))
                .hasMessageStartingWith("1 validation error detected: Value '' at 'tableName'");
    }

    @Test
    void namesTheLimitOfAQueryInItsOwnWay() {
        refused(() -> client.query(query -> query.tableName(Sample.TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("a")))
                        .limit(0)))
                .hasMessageStartingWith("1 validation error detected: Value at 'Limit' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1");
    }

    @Test
    void speaksOfQueriesAlsoWhereAScanAsksForProjectedAttributes() {
        refused(() -> client.scan(scan -> scan.tableName(Sample.TABLE).select("ALL_PROJECTED_ATTRIBUTES")))
                .hasMessageStartingWith("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }

    @Test
    void tellsHowManyWritesABatchMayHave() {
        List<WriteRequest> many = IntStream.range(0, 26)
                .mapToObj(i -> put(Sample.key("a" + i, "1")))
                .toList();

        refused(() -> client.batchWriteItem(write -> write.requestItems(Map.of(Sample.TABLE, many))))
                .hasMessageStartingWith("1 validation error detected: Value '{things=[...]}' at 'requestItems' failed"
                        + " to satisfy constraint: Map value must satisfy constraint: [Member must have length less"
                        + " than or equal to 25, Member must have length greater than or equal to 1]");
    }

    @Test
    void tellsHowManyKeysABatchMayHave() {
        var many =
                IntStream.range(0, 101).mapToObj(i -> Sample.key("a" + i, "1")).toList();

        refused(() -> client.batchGetItem(get -> get.requestItems(Map.of(
                        Sample.TABLE, KeysAndAttributes.builder().keys(many).build()))))
                .hasMessageStartingWith("1 validation error detected: Value at 'RequestItems.things.member.Keys' failed"
                        + " to satisfy constraint: Member must have length less than or equal to 100");
        refused(() -> client.batchGetItem(get -> get.requestItems(Map.of())))
                .hasMessageStartingWith("The requestItems parameter is required for BatchGetItem");
    }

    @Test
    void aBatchOnlySaysThatAKeyDoesNotMatchTheSchema() {
        var wrong = Map.of("pk", Sample.number(1), "sk", AttributeValue.fromS("1"));

        refused(() -> client.batchWriteItem(write -> write.requestItems(Map.of(Sample.TABLE, List.of(put(wrong))))))
                .hasMessageStartingWith("The provided key element does not match the schema");
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    @Test
    void tellsADeletionWhichOfTheValuesItReturns() {
        refused(() -> client.deleteItem(delete ->
                        delete.tableName(Sample.TABLE).key(Sample.key("a", "1")).returnValues("NONSENSE")))
                .hasMessageContaining("enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]");
        refused(() -> client.deleteItem(delete ->
                        delete.tableName(Sample.TABLE).key(Sample.key("a", "1")).returnValues("ALL_NEW")))
                .hasMessageContaining("enum value set: [ALL_OLD, NONE]");
    }

    @Test
    void refusesAnEmptySetOfBinaries() {
        var empty = AttributeValue.builder().bs(List.of()).build();

        refused(() -> client.putItem(put -> put.tableName(Sample.TABLE).item(Sample.item("a", "1", "b", empty))))
                .hasMessageContaining("Binary sets should not be empty");
    }

    @Test
    void readsSetsInTheOrderOfTheirValues() {
        client.putItem(put -> put.tableName(Sample.TABLE)
                .item(Sample.item(
                        "a",
                        "1",
                        Map.of(
                                "texts",
                                AttributeValue.fromSs(List.of("b", "", "a")),
                                "numbers",
                                AttributeValue.fromNs(List.of("10", "9", "-1")),
                                "binaries",
                                AttributeValue.fromBs(List.of(bytes(0x80), bytes(0x7f)))))));

        var item = client.getItem(get -> get.tableName(Sample.TABLE).key(Sample.key("a", "1")))
                .item();

        assertThat(item)
                .containsEntry("texts", AttributeValue.fromSs(List.of("", "a", "b")))
                .containsEntry("numbers", AttributeValue.fromNs(List.of("-1", "9", "10")))
                .containsEntry("binaries", AttributeValue.fromBs(List.of(bytes(0x7f), bytes(0x80))));
    }

    private static SdkBytes bytes(int value) {
        return SdkBytes.fromByteArray(new byte[] {(byte) value});
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "12, 2", "123, 3", "1.5, 3", "3.14159, 5", "100.5, 4", "0.15, 2", "1E125, 2", "-42, 3"})
    void countsTheDigitsBeforeAndBehindThePointApart(String number, int bytes) {
        int rest = LARGEST_ITEM - "pk".length() - "a".length() - "sk".length() - "1".length() - "n".length() - bytes;
        String padding = "x".repeat(rest - "p".length());

        assertThatCode(() -> putPadded(number, padding)).doesNotThrowAnyException();
        refused(() -> putPadded(number, padding + "x"))
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    private void putPadded(String number, String padding) {
        client.putItem(put -> put.tableName(Sample.TABLE)
                .item(Sample.item(
                        "a", "1", Map.of("n", AttributeValue.fromN(number), "p", AttributeValue.fromS(padding)))));
    }

    @Test
    void refusesAKeyThatIsOneAttributeTwice() {
        refused(() -> client.createTable(create -> create.tableName("twice")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(Sample.text("pk"))
                        .keySchema(Sample.key("pk", KeyType.HASH), Sample.key("pk", KeyType.RANGE))))
                .hasMessageStartingWith("Invalid KeySchema: Some index key attribute have no definition");
    }

    @Test
    void showsAKeyThatIsTooLong() {
        refused(() -> client.createTable(create -> create.tableName("long")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(Sample.text("a"), Sample.text("b"), Sample.text("c"))
                        .keySchema(
                                Sample.key("a", KeyType.HASH),
                                Sample.key("b", KeyType.RANGE),
                                Sample.key("c", KeyType.RANGE))))
                .hasMessageContaining("Value '[KeySchemaElement(attributeName=a, keyType=HASH),"
                        + " KeySchemaElement(attributeName=b, keyType=RANGE), KeySchemaElement(attributeName=c,"
                        + " keyType=RANGE)]' at 'keySchema'");
    }

    @Test
    void saysWhichIndexIsBeingCreated() {
        var updated = client.updateTable(update -> update.tableName(Sample.TABLE)
                .attributeDefinitions(Sample.text("g"))
                .globalSecondaryIndexUpdates(created("KEYS_ONLY")));

        assertThat(updated.tableDescription().globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::indexName, GlobalSecondaryIndexDescription::indexStatus)
                .containsExactlyInAnyOrder(
                        tuple(Sample.BY_OWNER, IndexStatus.ACTIVE), tuple("by-g", IndexStatus.CREATING));
    }

    @Test
    void refusesAnUnknownClassOfATable() {
        refused(() -> client.updateTable(
                        update -> update.tableName(Sample.TABLE).tableClass("NONSENSE")))
                .hasMessageContaining("enum value set: [STANDARD, STANDARD_INFREQUENT_ACCESS]");
    }

    @Test
    void refusesAnUnknownProjectionOfAnIndex() {
        refused(() -> client.updateTable(update -> update.tableName(Sample.TABLE)
                        .attributeDefinitions(Sample.text("g"))
                        .globalSecondaryIndexUpdates(created("NONSENSE"))))
                .hasMessageContaining("'globalSecondaryIndexes.1.member.projection.projectionType' failed to satisfy"
                        + " constraint: Member must satisfy enum value set: [ALL, INCLUDE, KEYS_ONLY]");
    }

    @Test
    void refusesThroughputOutOfBounds() {
        refused(() -> client.createTable(create -> create.tableName("fast")
                        .attributeDefinitions(Sample.text("pk"))
                        .keySchema(Sample.key("pk", KeyType.HASH))
                        .provisionedThroughput(units ->
                                units.readCapacityUnits(1_000_000_000_001L).writeCapacityUnits(1L))))
                .hasMessageStartingWith("Given value 1000000000001 for ReadCapacityUnits is out of bounds");
    }

    @Test
    void refusesTagsBeyondTheLimits() {
        String arn = client.describeTable(describe -> describe.tableName(Sample.TABLE))
                .table()
                .tableArn();

        refused(() -> client.tagResource(tag -> tag.resourceArn(arn).tags(tag("", "v"))))
                .hasMessageContaining("'tags.1.member.key'");
        refused(() -> client.tagResource(tag -> tag.resourceArn(arn).tags(tag("k", "v".repeat(257)))))
                .hasMessageContaining("'tags.1.member.value'");
        refused(() -> client.tagResource(tag -> tag.resourceArn(arn)
                        .tags(IntStream.range(0, 51)
                                .mapToObj(i -> tag("k" + i, "v"))
                                .toList())))
                .hasMessageContaining("Too many tags");
        assertThat(client.listTagsOfResource(list -> list.resourceArn(arn)).tags())
                .isEmpty();
    }

    private static GlobalSecondaryIndexUpdate created(String projectionType) {
        return GlobalSecondaryIndexUpdate.builder()
                .create(create -> create.indexName("by-g")
                        .keySchema(Sample.key("g", KeyType.HASH))
                        .projection(projection -> projection.projectionType(projectionType)))
                .build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationException"));
    }
}
