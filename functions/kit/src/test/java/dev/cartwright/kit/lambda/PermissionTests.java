package dev.cartwright.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionTests {

    private static final String DATABASE = "{Effect: Allow, Action: [%s], Resource: !GetAtt Table.Arn}";

    @TempDir
    Path folder;

    /** A host of one function, whose policy has this one statement. */
    private TestHost host(String function, String statement) throws IOException {
        return host(function, statement, LocalTable.fresh());
    }

    private TestHost host(String function, String statement, LocalTable table) throws IOException {
        Path template = folder.resolve("template.yaml");
        Files.writeString(template, """
                Parameters:
                  Stage: {Type: String}
                Resources:
                  Table: {Type: AWS::DynamoDB::Table}
                  DeadLetters: {Type: AWS::SQS::Queue}
                  Function:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: notes.zip
                      Environment:
                        Variables:
                          SPRING_CLOUD_FUNCTION_DEFINITION: %s
                          TABLE: !Ref Table
                          BUS: !Sub notes-${Stage}
                          DEAD_LETTERS: !Ref DeadLetters
                      Policies: [{Statement: [%s]}]
                """.formatted(function, statement));
        return TestHost.of(new NotesApplication(), table, "notes").under(template);
    }

    private static HttpCall write() {
        return HttpCall.post("/v1/notes", Map.of("name", "allowed", "copies", 2))
                .asCustomer("ann");
    }

    @Test
    void letsAFunctionDoWhatItsPolicyAllows() throws IOException {
        TestHost host = host("writeNote", DATABASE.formatted("dynamodb:GetItem, dynamodb:PutItem"));

        assertThat(host.call("writeNote", write()).statusCode()).isEqualTo(201);
    }

    @Test
    void failsATestOfAFunctionWithOneActionTooFew() throws IOException {
        TestHost host = host("writeNote", DATABASE.formatted("dynamodb:GetItem"));

        assertThatThrownBy(() -> host.call("writeNote", write()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("User: arn:aws:sts::000000000000:assumed-role/local-Function is not authorized to perform:"
                        + " dynamodb:PutItem on resource: arn:aws:dynamodb:us-east-1:000000000000:table/local-Table"
                        + " because no identity-based policy allows the dynamodb:PutItem action");
        assertThat(host.lines()).singleElement().asString().contains("DynamoDbException");
    }

    @Test
    void leavesATestsOwnClientAlone() throws IOException {
        TestHost host = host("writeNote", DATABASE.formatted("dynamodb:GetItem"));

        assertThat(host.announced()).isEmpty();
    }

    @Test
    void failsATestOfARelayThatMayNotPublish() throws IOException {
        LocalTable table = LocalTable.fresh();
        TestHost writer = TestHost.of(new NotesApplication(), table, "notes");
        writer.call("writeNote", write());
        String all = "{Effect: Allow, Action: ['dynamodb:*'], Resource: '*'}";

        TestHost relay = host("sweepOutbox", all, table);
        relay.clock().forward(Duration.ofHours(1));

        assertThatThrownBy(() -> relay.tick("sweepOutbox"))
                .hasMessageContaining(
                        "events:PutEvents on resource: arn:aws:events:us-east-1:000000000000:event-bus/notes-test");
    }

    @Test
    void failsATestOfAReceiverThatMayNotPark() throws IOException {
        TestHost host = host("onNoteWritten", DATABASE.formatted("dynamodb:GetItem"));

        assertThatThrownBy(() -> host.batch("onNoteWritten", "no event"))
                .hasMessageContaining(
                        "sqs:SendMessage on resource: arn:aws:sqs:us-east-1:000000000000:local-DeadLetters");
    }

    @Test
    void failsATestOfAFunctionThatTheTemplateDoesNotDeclare() throws IOException {
        TestHost host = host("writeNote", DATABASE.formatted("dynamodb:GetItem"));

        assertThatThrownBy(
                        () -> host.call("getNote", HttpCall.get("/v1/notes/a").path("name", "a")))
                .hasMessageEndingWith("template.yaml declares no function that hosts getNote");
    }
}
