package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.InvocationResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedAws.class)
class QueueSourceTests {

    private static final Map<String, Object> REPORTS_ITEMS =
            Map.of("FunctionResponseTypes", List.of("ReportBatchItemFailures"));

    private final LocalAws aws;
    private final SqsClient sqs;

    QueueSourceTests(LocalAws aws) {
        this.aws = aws;
        this.sqs = aws.sqs();
    }

    @AfterEach
    void close() {
        sqs.close();
    }

    static void declare(Declarations declarations) {
        source(declarations, "shape", Map.of());
        source(declarations, "partial", REPORTS_ITEMS);
        source(declarations, "malformed", REPORTS_ITEMS);
        source(declarations, "failing", Map.of());
        source(
                declarations,
                "filtered",
                Map.of(
                        "FilterCriteria",
                        Map.of("Filters", List.of(Map.of("Pattern", "{\"body\":{\"kind\":[\"wanted\"]}}")))));
        declarations
                .queue("dead", Map.of())
                .function("hopeless", Map.of("Timeout", 1))
                .queue(
                        "hopeless",
                        Map.of(
                                "VisibilityTimeout",
                                1,
                                "RedrivePolicy",
                                Map.of("deadLetterTargetArn", Declarations.arn("sqs", "dead"), "maxReceiveCount", 2)))
                .mapping("hopelessMapping", Declarations.arn("sqs", "hopeless"), "hopeless", Map.of());
    }

    private static void source(Declarations declarations, String name, Map<String, Object> mapping) {
        declarations
                .function(name, Map.of("Timeout", 1))
                .queue(name, Map.of("VisibilityTimeout", 1))
                .mapping(name + "Mapping", Declarations.arn("sqs", name), name, mapping);
    }

    @Test
    void givesAFunctionTheEventThatLambdaGives() throws Exception {
        sqs.sendMessage(send -> send.queueUrl(url("shape"))
                .messageBody("hello")
                .messageAttributes(Map.of(
                        "colour",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("red")
                                .build())));
        JsonNode message = aws.functions().next("shape").event().at("/Records/0");

        assertThat(message.propertyNames())
                .containsExactlyInAnyOrder(
                        "messageId",
                        "receiptHandle",
                        "body",
                        "attributes",
                        "messageAttributes",
                        "md5OfBody",
                        "eventSource",
                        "eventSourceARN",
                        "awsRegion");
        assertThat(message.path("body").asString()).isEqualTo("hello");
        assertThat(message.path("md5OfBody").asString()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(message.path("eventSource").asString()).isEqualTo("aws:sqs");
        assertThat(message.path("eventSourceARN").asString()).isEqualTo(Declarations.arn("sqs", "shape"));
        assertThat(message.at("/messageAttributes/colour").toString())
                .isEqualTo(
                        "{\"stringValue\":\"red\",\"stringListValues\":[],\"binaryListValues\":[],\"dataType\":\"String\"}");
        assertThat(message.at("/attributes").propertyNames())
                .containsExactlyInAnyOrder(
                        "ApproximateReceiveCount", "SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp");
    }

    @Test
    void deletesWhatTheFunctionDid() throws Exception {
        sqs.sendMessage(send -> send.queueUrl(url("shape")).messageBody("once"));
        aws.functions().next("shape");

        await().untilAsserted(() -> assertThat(left("shape")).isZero());
    }

    @Test
    void givesBackOnlyTheItemsThatTheFunctionReports() throws Exception {
        aws.functions().when("partial", QueueSourceTests::failTheBadOnes);

        sqs.sendMessageBatch(
                send -> send.queueUrl(url("partial")).entries(List.of(message("1", "good"), message("2", "bad"))));
        List<String> bodies = List.of(body("partial"), body("partial"), body("partial"));

        assertThat(bodies).containsOnlyOnce("good");
    }

    @Test
    void retriesTheWholeBatchWhereTheReportIsMalformed() throws Exception {
        aws.functions()
                .when(
                        "malformed",
                        event -> FakeFunctions.answer("{\"batchItemFailures\":[{\"itemIdentifier\":\"nobody\"}]}"));

        sqs.sendMessage(send -> send.queueUrl(url("malformed")).messageBody("again"));
        aws.functions().next("malformed");
        aws.functions().when("malformed", event -> FakeFunctions.answer("{\"batchItemFailures\":[]}"));
        JsonNode second = aws.functions().next("malformed").event();

        assertThat(second.at("/Records/0/attributes/ApproximateReceiveCount").asString())
                .isEqualTo("2");
    }

    @Test
    void leavesTheBatchOfAFailedFunctionToItsVisibilityTimeout() throws Exception {
        aws.functions().when("failing", event -> FakeFunctions.failure());

        sqs.sendMessage(send -> send.queueUrl(url("failing")).messageBody("later"));
        long first = aws.functions().next("failing").nanos();
        aws.functions().when("failing", event -> FakeFunctions.answer("{}"));
        long second = aws.functions().next("failing").nanos();

        assertThat(Duration.ofNanos(second - first)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void movesAMessageToTheDeadLetterQueueThatWasReceivedOftenEnough() {
        aws.functions().when("hopeless", event -> FakeFunctions.failure());

        sqs.sendMessage(send -> send.queueUrl(url("hopeless")).messageBody("poison"));

        await().untilAsserted(() -> assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url("dead")))
                        .messages())
                .extracting(message -> message.body())
                .containsExactly("poison"));
    }

    @Test
    void dropsWhatTheFilterDoesNotLetThrough() throws Exception {
        sqs.sendMessage(send -> send.queueUrl(url("filtered")).messageBody("{\"kind\":\"other\"}"));
        sqs.sendMessage(send -> send.queueUrl(url("filtered")).messageBody("{\"kind\":\"wanted\"}"));

        assertThat(body("filtered")).isEqualTo("{\"kind\":\"wanted\"}");
        await().untilAsserted(() -> assertThat(left("filtered")).isZero());
    }

    private static InvocationResult failTheBadOnes(JsonNode event) {
        String failures = String.join(
                ",",
                event.path("Records")
                        .valueStream()
                        .filter(message -> message.path("body").asString().equals("bad"))
                        .map(message -> "{\"itemIdentifier\":\""
                                + message.path("messageId").asString() + "\"}")
                        .toList());
        return FakeFunctions.answer("{\"batchItemFailures\":[" + failures + "]}");
    }

    private String body(String function) throws InterruptedException {
        return aws.functions().next(function).event().at("/Records/0/body").asString();
    }

    private static SendMessageBatchRequestEntry message(String id, String body) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
    }

    private int left(String queue) {
        Map<QueueAttributeName, String> counts = sqs.getQueueAttributes(get -> get.queueUrl(url(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }
}
