package dev.cartwright.embedded.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.template.resource.UnsupportedResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsupportedResourceTests {

    private final Declarations declarations = new Declarations(4566);

    @Test
    void namesAQueuesUnknownProperty() {
        declarations.queue("paid", Map.of("Colour", "red"));

        assertStopsWith("root/paidQueue (AWS::SQS::Queue): the local stack does not support Colour");
    }

    @Test
    void namesATablesUnknownProperty() {
        declarations.add("AWS::DynamoDB::Table", "Orders", "orders", "", Map.of("Replicas", List.of()));

        assertStopsWith("root/Orders (AWS::DynamoDB::Table): the local stack does not support Replicas");
    }

    @Test
    void namesWhatASecretShouldBeGeneratedInto() {
        declarations.secret("key", Map.of("SecretStringTemplate", "{}", "GenerateStringKey", "key"));

        assertStopsWith(
                "root/Secret (AWS::SecretsManager::Secret) GenerateSecretString: the local stack does not support"
                        + " GenerateStringKey");
    }

    @Test
    void namesARuleWhoseTargetItCannotReach() {
        declarations.rule(
                "Paid",
                Map.of(
                        "EventPattern", Map.of("source", List.of("x")),
                        "Targets", List.of(Map.of("Id", "t", "Arn", Declarations.arn("kinesis", "stream/x")))));

        assertStopsWith("root/Paid (AWS::Events::Rule) Targets: the local stack does not support targets of kinesis");
    }

    @Test
    void namesARuleWithATransformer() {
        declarations
                .queue("paid", Map.of())
                .rule(
                        "Paid",
                        Map.of(
                                "EventPattern", Map.of("source", List.of("x")),
                                "Targets",
                                        List.of(Map.of(
                                                "Id",
                                                "t",
                                                "Arn",
                                                Declarations.arn("sqs", "paid"),
                                                "InputPath",
                                                "$.detail"))));

        assertStopsWith("root/Paid (AWS::Events::Rule) Targets: the local stack does not support InputPath");
    }

    @Test
    void namesAMappingWhoseQueueIsVisibleBeforeItsFunctionEnds() {
        declarations
                .function("slow", Map.of("Timeout", 60))
                .queue("paid", Map.of("VisibilityTimeout", 30))
                .mapping("OnPaid", Declarations.arn("sqs", "paid"), "slow", Map.of());

        assertStopsWith("root/OnPaid (AWS::Lambda::EventSourceMapping): Queue visibility timeout: 30 seconds is less "
                + "than Function timeout: 60 seconds");
    }

    @Test
    void namesAScheduleThatItCannotRead() {
        declarations.rule("Sweep", Map.of("ScheduleExpression", "rate(5 seconds)", "Targets", List.of()));

        assertStopsWith(
                "root/Sweep (AWS::Events::Rule): ScheduleExpression: the local stack does not support the schedule");
    }

    @Test
    void namesARoleThatMayNotReadItsQueue() {
        declarations
                .queue("paid", Map.of())
                .function("work", Map.of("Policies", List.of()))
                .mapping("Work", Declarations.arn("sqs", "paid"), "work", Map.of());

        assertStopsWith(
                "root/Work (AWS::Lambda::EventSourceMapping): User: arn:aws:sts::000000000000:assumed-role/work is not"
                        + " authorized to perform: sqs:ReceiveMessage on resource: " + Declarations.arn("sqs", "paid"));
    }

    private void assertStopsWith(String message) {
        assertThatThrownBy(() -> LocalAws.start(LocalAws.settings(0), declarations.application())
                        .close())
                .isInstanceOf(UnsupportedResource.class)
                .hasMessageContaining(message);
    }
}
