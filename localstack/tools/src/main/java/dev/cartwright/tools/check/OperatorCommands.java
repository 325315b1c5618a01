package dev.cartwright.tools.check;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.Tools;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.aws.TimeInIds;
import dev.cartwright.tools.localstack.LocalStack;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.Sleep;
import dev.cartwright.tools.shop.StockAdmin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The commands of an operator on LocalStack, which has other names, log groups and message attributes than the embedded stack. */
final class OperatorCommands {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int HELD = 7;

    private final LocalStack localStack;
    private final String stage;
    private final AwsCalls aws;

    OperatorCommands(LocalStack localStack, String stage) {
        this.localStack = localStack;
        this.stage = stage;
        this.aws = new AwsCalls(localStack.origin(), LocalStack.REGION.id());
    }

    void requirePath(String order) {
        Instant latest = Instant.now().plus(PATIENCE);
        String path = run("trace", order);
        while (!path.contains("onPaymentAuthorized") && Instant.now().isBefore(latest)) {
            Sleep.of(LOOK);
            path = run("trace", order);
        }
        Findings.require(
                List.of("placeOrder", "onReserveStock", "onAuthorizePayment", "onPaymentAuthorized").stream()
                        .allMatch(path::contains),
                path);
    }

    /** A command that was parked, as an older version parks a type that it does not know. */
    void requireSentBack(ShopAccess shop, String sku) {
        var stock = new StockAdmin(shop.admin());
        long before = stock.available(sku).orElse(0);
        String order = "ord_" + TimeInIds.of(Instant.now()) + "0123456789ABCDEF";
        park(order, sku);

        String listed = run("dead-letters", "list", "--order", order);
        String sent = run("dead-letters", "redrive", "--order", order, "--yes");

        Findings.require(listed.contains("parked: too early"), listed);
        Findings.require(sent.contains("1 sent back"), sent);
        Instant latest = Instant.now().plus(PATIENCE);
        while (stock.available(sku).orElse(0) != before - HELD && Instant.now().isBefore(latest)) {
            Sleep.of(LOOK);
        }
        Findings.require(stock.available(sku).orElse(0) == before - HELD, "the message had no effect");
    }

    private void park(String order, String sku) {
        String body = """
                {"source": "cartwright.order", "detail-type": "ReserveStock.v1", "detail": {"id": "evt_%s", "time": "%s",
                 "subject": "%s", "traceparent": "", "data": {"orderId": "%s", "expiresAt": "%s",
                 "lines": [{"sku": "%s", "quantity": %d}]}}}""".formatted(
                order.substring(4), Instant.now(), order, order, Instant.now().plus(Duration.ofHours(1)), sku, HELD);
        aws.call(
                "sqs",
                "AmazonSQS.SendMessage",
                Map.of(
                        "QueueUrl",
                        deadLetters(),
                        "MessageBody",
                        body,
                        "MessageAttributes",
                        Map.of("reason", Map.of("DataType", "String", "StringValue", "too early"))));
    }

    private String deadLetters() {
        return aws.call("sqs", "AmazonSQS.ListQueues", Map.of("QueueNamePrefix", "cartwright-" + stage + "-"))
                .path("QueueUrls")
                .valueStream()
                .map((JsonNode url) -> url.asString(""))
                .filter(url -> url.contains("Inventory") && url.contains("InboxDeadLetters"))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("inventory has no dead-letter queue"));
    }

    private String run(String... words) {
        var printed = new StringWriter();
        var out = new PrintWriter(printed, true);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--on", "localstack", "--localstack", localStack.origin().toString(), "--stage", stage));
        Tools.commandLine().setOut(out).setErr(out).execute(arguments.toArray(String[]::new));
        return printed.toString();
    }
}
