package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedAws.class)
class PutEventsTests {

    private static final String TRACE = "Root=1-6564a0f1-aaaaaaaaaaaaaaaaaaaaaaaa;Parent=0123456789abcdef;Sampled=1";

    private final LocalAws aws;
    private final EventBridgeClient eventBridge;
    private final SqsClient sqs;

    PutEventsTests(LocalAws aws) {
        this.aws = aws;
        this.eventBridge = aws.eventBridge();
        this.sqs = aws.sqs();
    }

    @AfterEach
    void close() {
        eventBridge.close();
        sqs.close();
    }

    static void declare(Declarations declarations) {
        declarations
                .queue("paid", Map.of())
                .ruleToQueue(
                        "PaidRule",
                        Map.of(
                                "source",
                                List.of("cartwright.payment"),
                                "detail",
                                Map.of("amount", List.of(Map.of("numeric", List.of(">", 100))))),
                        "paid")
                .allow("paid", "PaidRule")
                .queue("forbidden", Map.of())
                .queue("undelivered", Map.of())
                .rule(
                        "ForbiddenRule",
                        Map.of(
                                "EventBusName", "shop",
                                "EventPattern", Map.of("detail-type", List.of("Forbidden.v1")),
                                "Targets",
                                        List.of(Map.of(
                                                "Id", "queue",
                                                "Arn", Declarations.arn("sqs", "forbidden"),
                                                "DeadLetterConfig",
                                                        Map.of("Arn", Declarations.arn("sqs", "undelivered"))))))
                .allow("undelivered", "ForbiddenRule")
                .queue("gave-up", Map.of())
                .function(
                        "onRefund", Map.of("DeadLetterConfig", Map.of("TargetArn", Declarations.arn("sqs", "gave-up"))))
                .rule(
                        "RefundRule",
                        Map.of(
                                "EventBusName", "shop",
                                "EventPattern", Map.of("detail-type", List.of("Refunded.v1")),
                                "Targets",
                                        List.of(Map.of(
                                                "Id",
                                                "function",
                                                "Arn",
                                                Declarations.arn("lambda", "function:onRefund")))));
    }

    @Test
    void deliversTheEventInAwssEnvelopeBeforeItAnswers() {
        eventBridge.putEvents(put -> put.entries(paid("{\"amount\":250}")
                .time(Instant.parse("2026-01-02T03:04:05Z"))
                .resources("ord_1")
                .build()));
        Message message = next("paid");

        JsonNode event = JsonMapper.shared().readTree(message.body());
        assertThat(event.propertyNames())
                .containsExactly(
                        "version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail");
        assertThat(event.path("time").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(event.at("/resources/0").asString()).isEqualTo("ord_1");
        assertThat(event.path("detail").toString()).isEqualTo("{\"amount\":250}");
    }

    @Test
    void deliversOnlyWhatTheRuleMatches() {
        eventBridge.putEvents(put -> put.entries(
                paid("{\"amount\":5}").build(), paid("{\"amount\":900}").build()));

        assertThat(next("paid").body()).contains("900");
        assertThat(receive("paid", 0)).isEmpty();
    }

    @Test
    void handsTheCallersTraceOnWhereTheEntryHasNone() {
        eventBridge.putEvents(put -> put.overrideConfiguration(config -> config.putHeader("X-Amzn-Trace-Id", TRACE))
                .entries(paid("{\"amount\":101}").build()));

        assertThat(next("paid").attributes()).containsEntry(MessageSystemAttributeName.AWS_TRACE_HEADER, TRACE);
    }

    @Test
    void answersEachEntryByItself() {
        PutEventsResponse answer = eventBridge.putEvents(put -> put.entries(
                entry("Known.v1", "{}").build(),
                entry("Known.v1", "{}").eventBusName("nowhere").build(),
                entry("Known.v1", "not json").build(),
                entry("Known.v1", "{}").source(null).build(),
                entry("Known.v1", "{}").source("aws.s3").build()));

        assertThat(answer.failedEntryCount()).isEqualTo(4);
        assertThat(answer.entries().getFirst().eventId()).isNotBlank();
        assertThat(answer.entries())
                .extracting(entry -> entry.errorCode())
                .containsExactly(
                        null,
                        "ResourceNotFoundException",
                        "MalformedDetail",
                        "InvalidArgument",
                        "NotAuthorizedForSourceException");
    }

    @Test
    void refusesMoreThanAwsTakes() {
        String large = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        List<PutEventsRequestEntry> tooMuch =
                Collections.nCopies(2, entry("Large.v1", large).build());
        List<PutEventsRequestEntry> tooMany =
                Collections.nCopies(11, entry("Known.v1", "{}").build());

        assertThatThrownBy(() -> eventBridge.putEvents(put -> put.entries(tooMuch)))
                .isInstanceOf(EventBridgeException.class)
                .hasMessageContaining("over the limit");
        assertThatThrownBy(() -> eventBridge.putEvents(put -> put.entries(tooMany)))
                .hasMessageContaining("between 1 and 10");
    }

    @Test
    void givesTheEventToTheDeadLetterQueueWhereNoPolicyLetsTheRuleSend() {
        eventBridge.putEvents(
                put -> put.entries(entry("Forbidden.v1", "{\"id\":7}").build()));
        Message undelivered = next("undelivered");

        assertThat(undelivered.body()).contains("\"id\":7");
        assertThat(undelivered.messageAttributes())
                .hasEntrySatisfying(
                        "ERROR_CODE", code -> assertThat(code.stringValue()).isEqualTo("NO_PERMISSIONS"));
        assertThat(receive("forbidden", 0)).isEmpty();
    }

    @Test
    void triesAFunctionThreeTimesAndThenGivesTheEventToItsDeadLetterQueue() throws Exception {
        aws.functions().when("onRefund", event -> FakeFunctions.failure());

        eventBridge.putEvents(
                put -> put.entries(entry("Refunded.v1", "{\"id\":8}").build()));
        Message dead = next("gave-up");

        assertThat(dead.body()).contains("\"id\":8");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(aws.functions().next("onRefund").event().at("/detail/id").asInt())
                    .isEqualTo(8);
        }
    }

    private static PutEventsRequestEntry.Builder paid(String detail) {
        return entry("Paid.v1", detail).source("cartwright.payment");
    }

    private static PutEventsRequestEntry.Builder entry(String detailType, String detail) {
        return PutEventsRequestEntry.builder()
                .eventBusName("shop")
                .source("cartwright.tests")
                .detailType(detailType)
                .detail(detail);
    }

    private Message next(String queue) {
        List<Message> messages = receive(queue, 5);
        assertThat(messages).as(queue).hasSize(1);
        sqs.deleteMessage(delete ->
                delete.queueUrl(url(queue)).receiptHandle(messages.getFirst().receiptHandle()));
        return messages.getFirst();
    }

    private List<Message> receive(String queue, int seconds) {
        return sqs.receiveMessage(receive -> receive.queueUrl(url(queue))
                        .waitTimeSeconds(seconds)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
    }
}
