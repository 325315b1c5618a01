package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.table.TableFaults;
import dev.cartwright.embedded.view.StackFaults;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a stack with a data folder. */
class FaultsAreNotKeptTests {

    private static final String MODE = "/shop/psp/mode";
    private static final String POLICY =
            "Policies: [{Statement: [{Effect: Allow, Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage',"
                    + " 'sqs:GetQueueAttributes'], Resource: '*'}]}]";
    private static final StackFaults FAULTS = new StackFaults(
            TableFaults.NONE,
            List.of(new StackFaults.ServiceFault("events", "", "FAILED", 1, 0)),
            List.of("probe"),
            List.of("inbox"),
            List.of(),
            Map.of(MODE, "slow"));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        SampleTemplate.writeTo(folder);
        Files.writeString(
                folder.resolve("template.yaml"),
                SampleTemplate.TEXT.replace("MemorySize: 128", "MemorySize: 128, " + POLICY) + """
              Mode:
                Type: AWS::SSM::Parameter
                Properties: {Name: /shop/psp/mode, Type: String, Value: quick}
              Inbox:
                Type: AWS::SQS::Queue
                Properties: {QueueName: inbox}
              Delivery:
                Type: AWS::Lambda::EventSourceMapping
                Properties: {EventSourceArn: !GetAtt Inbox.Arn, FunctionName: !Ref Probe}
            """);
    }

    private EmbeddedStack start() throws IOException {
        var settings = new StackSettings(
                folder.resolve("template.yaml"),
                Map.of(),
                RunningUp.freePort(),
                RunningUp.freePort(),
                Optional.empty(),
                Hosting.standard(),
                Optional.of(folder.resolve("data")),
                Optional.empty(),
                Optional.empty());
        return EmbeddedStack.start(
                settings,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                StartListener.NONE);
    }

    @Test
    void startsWithoutTheFaultsOfTheStackBefore() throws IOException {
        try (EmbeddedStack before = start()) {
            before.actions().meet(FAULTS);
            assertThat(before.view().faults()).isEqualTo(FAULTS);
            assertThat(before.view().settings()).containsEntry(MODE, "slow");
        }

        try (EmbeddedStack after = start()) {
            assertThat(after.view().faults()).isEqualTo(StackFaults.NONE);
            assertThat(after.view().settings()).containsEntry(MODE, "quick");
        }
    }

    @Test
    void setsAllBack() throws IOException {
        try (EmbeddedStack stack = start()) {
            stack.actions().meet(FAULTS);

            stack.actions().meet(StackFaults.NONE);

            assertThat(stack.view().faults().any()).isFalse();
            assertThat(stack.view().settings()).containsEntry(MODE, "quick");
        }
    }
}
