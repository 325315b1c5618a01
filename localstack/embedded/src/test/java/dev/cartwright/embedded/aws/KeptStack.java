package dev.cartwright.embedded.aws;

import dev.cartwright.embedded.metric.MetricStore;
import dev.cartwright.template.ApplicationResources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** A stack in a process of its own that keeps its data, to be killed: it prints each thing that was acknowledged to it. */
final class KeptStack {

    private KeptStack() {}

    static AwsSettings settings(int port, Path data) {
        return LocalAws.settings(port).keptIn(data);
    }

    static ApplicationResources application(int port) {
        return new Declarations(port)
                .bus("shop")
                .queue("kept", Map.of())
                .ruleToQueue("KeptRule", Map.of("detail-type", List.of("Kept.v1")), "kept")
                .allow("kept", "KeptRule")
                .table("kept")
                .function("relay")
                .mapping(
                        "Relay",
                        Declarations.streamArn("kept"),
                        "relay",
                        Map.of("StartingPosition", "LATEST", "BatchSize", 1))
                .application();
    }

    /** Arguments: the port and the data folder. Its function answers the first record and hangs in the second. */
    public static void main(String[] args) {
        int port = Integer.parseInt(args[0]);
        MetricStore metrics = new MetricStore();
        AwsServices services = AwsServices.start(
                settings(port, Path.of(args[1])),
                application(port),
                (function, event, trigger, trace) -> new String(event, StandardCharsets.UTF_8).contains("item-0")
                        ? CompletableFuture.completedFuture(FakeFunctions.answer("{}"))
                        : new CompletableFuture<>(),
                metrics);
        LocalAws aws = LocalAws.of(services, new FakeFunctions(), metrics);
        try (DynamoDbClient dynamoDb = aws.dynamoDb();
                EventBridgeClient eventBridge = aws.eventBridge();
                SsmClient ssm = aws.ssm()) {
            ssm.putParameter(put -> put.name("/kept").type(ParameterType.STRING).value("value"));
            for (int i = 0; i < 3; i++) {
                String key = "item-" + i;
                dynamoDb.putItem(put -> put.tableName("kept").item(Map.of("pk", AttributeValue.fromS(key))));
            }
            System.out.println("ready");
            for (int i = 0; ; i++) {
                putEvent(eventBridge, i);
                System.out.println("event-" + i + ";");
            }
        }
    }

    private static void putEvent(EventBridgeClient eventBridge, int number) {
        PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                .eventBusName("shop")
                .source("tests")
                .detailType("Kept.v1")
                .detail("{\"id\":\"event-" + number + ";\"}")
                .build();
        eventBridge.putEvents(put -> put.entries(entry));
    }
}
