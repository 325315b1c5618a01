package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.InvocationResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedAws.class)
class ThroughEveryHopTests {

    private static final String TRACE = "Root=1-6564a0f1-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=1";

    private final LocalAws aws;

    ThroughEveryHopTests(LocalAws aws) {
        this.aws = aws;
    }

    static void declare(Declarations declarations) {
        declarations
                .table("orders")
                .function("relay")
                .function("onOrderPlaced")
                .mapping("Relay", Declarations.streamArn("orders"), "relay", Map.of("StartingPosition", "LATEST"))
                .queue("order-placed", Map.of("VisibilityTimeout", 30))
                .ruleToQueue("OrderPlacedRule", Map.of("detail-type", List.of("OrderPlaced.v1")), "order-placed")
                .allow("order-placed", "OrderPlacedRule")
                .mapping("OnOrderPlaced", Declarations.arn("sqs", "order-placed"), "onOrderPlaced", Map.of());
    }

    @Test
    void carriesAWriteOverStreamBusAndQueueToAFunction() throws Exception {
        try (DynamoDbClient dynamoDb = aws.dynamoDb();
                EventBridgeClient eventBridge = aws.eventBridge()) {
            aws.functions().when("relay", event -> publish(eventBridge, event));

            dynamoDb.putItem(put -> put.tableName("orders").item(Map.of("pk", AttributeValue.fromS("ord_1"))));
            FakeFunctions.Call call = aws.functions().next("onOrderPlaced");

            JsonNode message = call.event().at("/Records/0");
            JsonNode envelope =
                    JsonMapper.shared().readTree(message.path("body").asString());
            assertThat(envelope.at("/detail/id").asString()).isEqualTo("ord_1");
            assertThat(message.at("/attributes/AWSTraceHeader").asString()).isEqualTo(TRACE);
            assertThat(call.trigger()).isEqualTo("sqs order-placed");
            assertThat(call.traceHeader()).isEqualTo(TRACE);
        }
    }

    private static InvocationResult publish(EventBridgeClient eventBridge, JsonNode event) {
        String id = event.at("/Records/0/dynamodb/NewImage/pk/S").asString();
        PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
                .eventBusName("shop")
                .source("cartwright.order")
                .detailType("OrderPlaced.v1")
                .detail("{\"id\":\"" + id + "\"}")
                .traceHeader(TRACE)
                .build();
        eventBridge.putEvents(put -> put.entries(entry));
        return FakeFunctions.answer("{}");
    }
}
