package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.journey.Queues.Subscription;
import dev.cartwright.tools.aws.TimeInIds;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An operator's way with what could not be processed. Early, because each command reads all that other journeys park. */
@Order(2)
class DeadLettersTests {

    private final String order = id("ord");

    /** Nobody placed the order, so whoever hears that its stock is held parks that. */
    @AfterEach
    void discard() {
        Commands.run("dead-letters", "discard", "--order", order, "--yes");
    }

    @Test
    void goBackToTheQueueThatAFunctionParkedThemFrom() {
        assertSentBack(
                Map.of("reason", attribute("no operation takes a ReserveStock.v1")), "parked: no operation takes a");
    }

    @Test
    void goBackToTheQueueThatTheyFailedIn() {
        assertSentBack(Map.of(), "failed 5 times");
    }

    @Test
    void goToTheQueueThatEventBridgeCouldNotReach() {
        String queue = inbox("ReserveStock.v1").queue();
        String arn = "arn:aws:sqs:us-east-1:000000000000:" + queue.substring(queue.lastIndexOf('/') + 1);
        var attributes = Map.of(
                "RULE_ARN", attribute("arn:aws:events:us-east-1:000000000000:rule/cartwright-dev/orders"),
                "TARGET_ARN", attribute(arn),
                "ERROR_CODE", attribute("NO_PERMISSIONS"));

        assertSentBack(attributes, "not delivered: NO_PERMISSIONS");
    }

    @Test
    void showNoSecret() {
        park("AuthorizePayment.v1", """
                {"orderId": "%s", "amount": {"amountMinor": 900, "currency": "GBP"}, "paymentToken": "tok_secret"}""".formatted(order), Map.of());

        Commands.Outcome shown = Commands.run("dead-letters", "show", "--order", order);

        assertThat(shown.printed())
                .contains(order, "failed 5 times", "\"amountMinor\" : 900")
                .doesNotContain("tok_secret");
        assertThat(shown.exit()).isZero();
    }

    @Test
    void areDiscardedOnlyWhenToldSo() {
        park("ReserveStock.v1", reservation(Shop.newSku()), Map.of());

        Commands.Outcome dry = Commands.run("dead-letters", "discard", "--order", order);
        Commands.Outcome wet = Commands.run("dead-letters", "discard", "--order", order, "--yes");

        assertThat(dry.printed()).endsWith("dead-letters: 1 would be deleted; --yes does it\n");
        assertThat(wet.printed()).endsWith("dead-letters: 1 deleted\n");
        assertThat(list()).endsWith("dead-letters: 0 in 0 queues\n");
    }

    @Test
    void ofAStreamAreSettledOnceTheirEventsArePublished() {
        String table = Tables.name("order");
        String letters = inbox("StockReserved.v1").deadLetters().replace("InboxDeadLetters", "RelayDeadLetters");
        Aws.sqs("SendMessage", Map.of("QueueUrl", letters, "MessageBody", """
                {"requestContext": {"condition": "RetryAttemptsExhausted"}, "DDBStreamBatchInfo": {"batchSize": 3,
                 "approximateArrivalOfLastRecord": "%s",
                 "streamArn": "arn:aws:dynamodb:us-east-1:000000000000:table/%s/stream/2026-11-29T00:00:00.000"}}""".formatted(
                        Instant.now().minusSeconds(600), table)));

        Commands.Outcome done = Commands.run("dead-letters", "redrive", "--queue", "order/RelayDeadLetters", "--yes");

        assertThat(done.printed())
                .contains("RelayDeadLetters", "published meanwhile")
                .endsWith("1 sent back\n");
        assertThat(Queues.waiting(letters)).isZero();
    }

    @Test
    void areNotTouchedWithoutAWordOfWhichOnes() {
        Commands.Outcome refused = Commands.run("dead-letters", "redrive", "--yes");

        assertThat(refused.exit()).isOne();
        assertThat(refused.printed()).contains("which ones?");
    }

    private void assertSentBack(Map<String, ?> attributes, String reason) {
        String sku = Shop.sellable(5, 900);
        park("ReserveStock.v1", reservation(sku), attributes);

        String listed = list();
        Commands.Outcome dry = Commands.run("dead-letters", "redrive", "--order", order);
        Commands.Outcome wet = Commands.run("dead-letters", "redrive", "--order", order, "--yes");

        assertThat(listed).contains("inventory/InboxDeadLetters", "ReserveStock.v1", order, reason);
        assertThat(dry.printed())
                .contains("to InboxQueue")
                .endsWith("dead-letters: 1 would be sent back; --yes does it\n");
        assertThat(wet.printed()).endsWith("dead-letters: 1 sent back\n");
        await().atMost(Shop.PATIENCE).until(() -> Shop.available(sku) == 3);
        assertThat(list()).endsWith("dead-letters: 0 in 0 queues\n");
    }

    private String list() {
        return Commands.run("dead-letters", "list", "--queue", "inventory", "--order", order)
                .printed();
    }

    private String reservation(String sku) {
        return """
                {"orderId": "%s", "expiresAt": "%s", "lines": [{"sku": "%s", "quantity": 2}]}""".formatted(order, Instant.now().plusSeconds(3600), sku);
    }

    /** Puts a message into the dead letters of the inbox for its type. */
    private void park(String type, String data, Map<String, ?> attributes) {
        Subscription inbox = inbox(type);
        String body = """
                {"source": "%s", "detail-type": "%s", "detail": {"id": "%s", "time": "%s", "subject": "%s",
                 "traceparent": "", "data": %s}}""".formatted(inbox.source(), type, id("evt"), Instant.now(), order, data);
        Aws.sqs(
                "SendMessage",
                Map.of("QueueUrl", inbox.deadLetters(), "MessageBody", body, "MessageAttributes", attributes));
    }

    private static String id(String prefix) {
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return prefix + "_" + TimeInIds.of(Instant.now()) + random.substring(0, 16);
    }

    private static Map<String, String> attribute(String value) {
        return Map.of("DataType", "String", "StringValue", value);
    }

    private static Subscription inbox(String type) {
        return Queues.subscriptions().stream()
                .filter(subscription -> subscription.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
