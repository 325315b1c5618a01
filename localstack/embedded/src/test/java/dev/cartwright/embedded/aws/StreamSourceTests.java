package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.InvocationResult;
import dev.cartwright.embedded.metric.Alarm;
import dev.cartwright.embedded.metric.DeclaredAlarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedAws.class)
class StreamSourceTests {

    private final LocalAws aws;
    private final DynamoDbClient dynamoDb;

    StreamSourceTests(LocalAws aws) {
        this.aws = aws;
        this.dynamoDb = aws.dynamoDb();
    }

    @AfterEach
    void close() {
        dynamoDb.close();
    }

    static void declare(Declarations declarations) {
        source(declarations, "changes", Map.of());
        source(
                declarations,
                "inserts",
                Map.of(
                        "FilterCriteria",
                        Map.of(
                                "Filters",
                                List.of(
                                        Map.of(
                                                "Pattern",
                                                "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"Keys\":{\"pk\":{\"S\":[{\"prefix\":\"out#\"}]}}}}")))));
        source(declarations, "late", Map.of());
        declarations.queue("given-up", Map.of());
        source(
                declarations,
                "bisected",
                Map.of(
                        "BisectBatchOnFunctionError",
                        true,
                        "MaximumRetryAttempts",
                        1,
                        "DestinationConfig",
                        Map.of("OnFailure", Map.of("Destination", Declarations.arn("sqs", "given-up")))));
        source(
                declarations,
                "reported",
                Map.of("FunctionResponseTypes", List.of("ReportBatchItemFailures"), "MaximumRetryAttempts", 5));
    }

    private static void source(Declarations declarations, String name, Map<String, Object> mapping) {
        Map<String, Object> all = new HashMap<>(mapping);
        all.put("StartingPosition", "TRIM_HORIZON");
        declarations.table(name).function(name).mapping(name + "Mapping", Declarations.streamArn(name), name, all);
    }

    @Test
    void givesAFunctionTheRecordThatLambdaGives() throws Exception {
        write("changes", "p1");
        JsonNode change = aws.functions().next("changes").event().at("/Records/0");

        assertThat(change.propertyNames())
                .containsExactlyInAnyOrder(
                        "eventID",
                        "eventName",
                        "eventVersion",
                        "eventSource",
                        "awsRegion",
                        "dynamodb",
                        "eventSourceARN");
        assertThat(change.path("eventID").asString()).matches("[0-9a-f]{32}");
        assertThat(change.path("eventName").asString()).isEqualTo("INSERT");
        assertThat(change.path("awsRegion").asString()).isEqualTo(Declarations.REGION);
        assertThat(change.path("eventSourceARN").asString()).isEqualTo(Declarations.streamArn("changes"));
        assertThat(change.path("dynamodb").propertyNames())
                .containsExactlyInAnyOrder(
                        "ApproximateCreationDateTime",
                        "Keys",
                        "NewImage",
                        "SequenceNumber",
                        "SizeBytes",
                        "StreamViewType");
        assertThat(change.at("/dynamodb/NewImage/pk/S").asString()).isEqualTo("p1");
    }

    @Test
    void dropsRecordsThatTheFilterDoesNotLetThrough() throws Exception {
        write("inserts", "state#1", "out#1");
        dynamoDb.deleteItem(delete -> delete.tableName("inserts").key(Map.of("pk", AttributeValue.fromS("out#1"))));
        write("inserts", "out#2");

        assertThat(List.of(key("inserts"), key("inserts"))).containsExactly("out#1", "out#2");
    }

    @Test
    void splitsAFailedBatchUntilOnlyTheBadRecordIsGivenUp() {
        aws.functions()
                .when(
                        "bisected",
                        event -> event.toString().contains("bad")
                                ? FakeFunctions.failure()
                                : FakeFunctions.answer("{}"));

        write("bisected", "good1", "bad", "good2");

        try (SqsClient sqs = aws.sqs()) {
            String url = sqs.getQueueUrl(get -> get.queueName("given-up")).queueUrl();
            var message = sqs.receiveMessage(receive -> receive.queueUrl(url).waitTimeSeconds(8))
                    .messages();
            JsonNode given = JsonMapper.shared().readTree(message.getFirst().body());
            assertThat(given.at("/requestContext/condition").asString()).isEqualTo("RetryAttemptsExhausted");
            assertThat(given.at("/requestContext/approximateInvokeCount").asInt())
                    .isEqualTo(2);
            assertThat(given.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
            assertThat(given.at("/DDBStreamBatchInfo/streamArn").asString())
                    .isEqualTo(Declarations.streamArn("bisected"));
            assertThat(given.toString()).doesNotContain("NewImage");
        }
    }

    @Test
    void goesOnFromTheLowestSequenceNumberThatTheFunctionReports() throws Exception {
        aws.functions()
                .when(
                        "reported",
                        event -> keys(event).contains("first") ? failed(event, "second") : FakeFunctions.answer("{}"));

        write("reported", "first", "second", "third");
        List<String> first = keys(aws.functions().next("reported").event());
        List<String> second = keys(aws.functions().next("reported").event());

        assertThat(first).containsExactly("first", "second", "third");
        assertThat(second).containsExactly("second", "third");
    }

    @Test
    void makesTheAlarmOnTheIteratorAgeRingWhereTheFunctionFails() throws Exception {
        Alarm alarm = DeclaredAlarm.on("AWS/Lambda", "IteratorAge", Map.of("FunctionName", "late"), "Maximum", 3000);
        aws.metrics().keep(alarm.watched());
        write("late", "done at once");
        aws.functions().next("late");
        await().untilAsserted(() -> assertThat(alarm.unfed(aws.metrics())).isEmpty());
        boolean before = alarm.isRinging(aws.metrics(), Instant.now());

        aws.functions().when("late", event -> FakeFunctions.failure());
        write("late", "again and again");

        assertThat(before).isFalse();
        await().untilAsserted(() ->
                assertThat(alarm.isRinging(aws.metrics(), Instant.now())).isTrue());
        aws.functions().when("late", event -> FakeFunctions.answer("{}"));
    }

    /** All in one transaction, so that one read finds them together. */
    private void write(String table, String... keys) {
        List<TransactWriteItem> puts = new ArrayList<>();
        for (String key : keys) {
            puts.add(TransactWriteItem.builder()
                    .put(put -> put.tableName(table).item(Map.of("pk", AttributeValue.fromS(key))))
                    .build());
        }
        dynamoDb.transactWriteItems(write -> write.transactItems(puts));
    }

    private String key(String function) throws InterruptedException {
        return keys(aws.functions().next(function).event()).getFirst();
    }

    private static List<String> keys(JsonNode event) {
        return event.path("Records")
                .valueStream()
                .map(change -> change.at("/dynamodb/Keys/pk/S").asString())
                .toList();
    }

    private static InvocationResult failed(JsonNode event, String key) {
        String sequenceNumber = event.path("Records")
                .valueStream()
                .filter(change -> change.at("/dynamodb/Keys/pk/S").asString().equals(key))
                .map(change -> change.at("/dynamodb/SequenceNumber").asString())
                .findFirst()
                .orElseThrow();
        return FakeFunctions.answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequenceNumber + "\"}]}");
    }
}
