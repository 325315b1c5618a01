package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.template.access.FunctionPolicies.Permission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

@ExtendWith(SharedAws.class)
class PermissionTests {

    private static final String TABLE = Declarations.arn("dynamodb", "table/books");

    private final LocalAws aws;

    PermissionTests(LocalAws aws) {
        this.aws = aws;
    }

    static void declare(Declarations declarations) {
        declarations
                .table("books")
                .function(
                        "keep",
                        Map.of(
                                "Policies",
                                List.of(Map.of(
                                        "Statement",
                                        List.of(Map.of(
                                                "Effect",
                                                "Allow",
                                                "Action",
                                                List.of("dynamodb:PutItem", "dynamodb:DeleteItem"),
                                                "Resource",
                                                TABLE))))))
                .function("lend");
    }

    @Test
    void letsAFunctionDoWhatItsPolicyAllowsAndTellsWhatItDidNot() {
        try (DynamoDbClient dynamoDb = aws.as("keep").dynamoDb()) {
            dynamoDb.putItem(put -> put.tableName("books").item(Map.of("pk", AttributeValue.fromS("one"))));

            assertThat(aws.services().policies().unused())
                    .containsExactly(new Permission("keep", "dynamodb:DeleteItem", TABLE));
        }
    }

    @Test
    void refusesAFunctionInTheWayOfEachService() {
        LocalAws lend = aws.as("lend");
        try (DynamoDbClient dynamoDb = lend.dynamoDb();
                SqsClient sqs = lend.sqs();
                EventBridgeClient events = lend.eventBridge()) {
            assertThatThrownBy(() -> dynamoDb.getItem(
                            get -> get.tableName("books").key(Map.of("pk", AttributeValue.fromS("one")))))
                    .isInstanceOfSatisfying(DynamoDbException.class, PermissionTests::isAccessDenied)
                    .hasMessageContaining("not authorized to perform: dynamodb:GetItem");
            assertThatThrownBy(() -> sqs.sendMessage(send -> send.queueUrl(aws.endpoint() + "/000000000000/plain")
                            .messageBody("hello")))
                    .isInstanceOf(SqsException.class)
                    .hasMessageContaining("not authorized to perform: sqs:SendMessage");
            assertThatThrownBy(() -> events.putEvents(PutEventsRequest.builder()
                            .entries(PutEventsRequestEntry.builder()
                                    .eventBusName("shop")
                                    .source("a")
                                    .detailType("b")
                                    .detail("{}")
                                    .build())
                            .build()))
                    .isInstanceOf(EventBridgeException.class)
                    .hasMessageContaining("not authorized to perform: events:PutEvents");
        }
    }

    private static void isAccessDenied(DynamoDbException refusal) {
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    }
}
