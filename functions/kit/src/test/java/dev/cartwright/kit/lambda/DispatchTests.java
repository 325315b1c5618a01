package dev.cartwright.kit.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function that hosts operations of every kind of trigger, and the events that it must and must not take. */
class DispatchTests {

    @TempDir
    Path folder;

    private TestHost host;

    @BeforeEach
    void hostThemAll() throws IOException {
        host = hosting("getNote;writeNote;onNoteWritten;sweepNotes;relayOutbox");
    }

    private TestHost hosting(String definition) throws IOException {
        Path template = Files.createTempDirectory(folder, "notes").resolve("template.yaml");
        Files.writeString(template, """
                Parameters:
                  Stage: {Type: String}
                Resources:
                  Table: {Type: AWS::DynamoDB::Table}
                  DeadLetters: {Type: AWS::SQS::Queue}
                  NotesFunction:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: notes.zip
                      Environment:
                        Variables:
                          SPRING_CLOUD_FUNCTION_DEFINITION: %s
                          TABLE: !Ref Table
                          BUS: !Sub notes-${Stage}
                          DEAD_LETTERS: !Ref DeadLetters
                      Policies: [{Statement: [{Effect: Allow, Action: ['*'], Resource: '*'}]}]
                """.formatted(definition));
        return TestHost.of(new NotesApplication(), LocalTable.fresh(), "notes").under(template);
    }

    private static HttpCall write(String name) {
        return HttpCall.post("/v1/notes", Map.of("name", name, "copies", 2)).asCustomer("ann");
    }

    private String written(String name) {
        return host.busEvent("NoteWritten.v1", name, "{\"name\": \"" + name + "\", \"copies\": 1}");
    }

    @Test
    void choosesByRouteMessageScheduleAndStream() {
        host.call("writeNote", write("first"));
        host.call("getNote", HttpCall.get("/v1/notes/first").path("name", "first"));
        host.batch("onNoteWritten", written("first"));
        host.tick("sweepNotes");

        assertThat(host.lines())
                .map(line -> Json.mapper().readTree(line).path("operation").asString())
                .containsExactly("writeNote", "getNote", "onNoteWritten", "sweepNotes");
    }

    @Test
    void writesALineForEachMessageInItsOwnTrace() {
        host.batch("onNoteWritten", written("one"), written("two"));

        assertThat(host.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"operation\":\"onNoteWritten\"", "1-67430000-000000000000000000000001"));
    }

    @Test
    void answersNotFoundToARouteThatItDoesNotHost() {
        HttpAnswer answer = host.call("writeNote", HttpCall.get("/v1/notes").asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void takesNoOperationFromWhatAClientSends() {
        HttpCall call = HttpCall.get("/v1/notes/x")
                .path("name", "x")
                .query("resource", "/notes")
                .header("resource", "/notes")
                .header("spring.cloud.function.definition", "writeNote")
                .header("X-Amz-Event-Source", "aws:sqs");

        assertThat(host.call("getNote", call).statusCode()).isEqualTo(404);
        assertThat(host.lines()).singleElement().asString().contains("\"operation\":\"getNote\"");
    }

    @Test
    void parksAMessageOfAnotherSender() {
        String forged = written("forged").replace("cartwright.notes", "cartwright.forger");

        var answer = host.batch("onNoteWritten", forged);

        assertThat(answer.path("batchItemFailures").isEmpty()).isTrue();
        assertThat(host.parked()).containsExactly(forged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"other\"",
                "{\"Records\": []}",
                "{\"Records\": [{\"eventSourceARN\": \"arn:aws:s3:::bucket\"}]}",
                "{\"Records\": {\"eventSourceARN\": \"arn:aws:sqs:eu-west-1:1:q\"}}",
                "{\"source\": \"cartwright.notes\", \"resources\": [\"rule/cartwright-test-sweepNotes\"]}"
            })
    void refusesLoudlyWhatBelongsToNoOperation(String event) {
        assertThatThrownBy(() -> host.invoke("getNote", event.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("UnknownEvent");

        assertThat(host.lines()).singleElement().asString().contains("\"level\":\"ERROR\"", "UnknownEvent");
        assertThat(host.metrics()).singleElement().asString().contains("\"Failures\":1");
    }

    @Test
    void refusesAScheduleThatItDoesNotHost() {
        byte[] event = Json.bytes(Map.of(
                "source", "aws.events",
                "time", "2026-11-29T08:00:00Z",
                "resources", List.of("arn:aws:events:eu-west-1:1:rule/cartwright-test-burnNotes")));

        assertThatThrownBy(() -> host.invoke("sweepNotes", event)).hasMessageContaining("UnknownEvent");
    }

    @Test
    void refusesATriggerThatNoneOfItsOperationsHas() throws IOException {
        host = hosting("getNote;writeNote");
        byte[] batch = Json.bytes(
                Map.of("Records", List.of(Map.of("eventSourceARN", "arn:aws:sqs:eu-west-1:1:q", "body", "{}"))));

        assertThatThrownBy(() -> host.invoke("getNote", batch)).hasMessageContaining("UnknownEvent");
    }

    @Test
    void leavesMessagesUntouchedForWhichNoTimeIsLeft() {
        host.withTimeLeft(Duration.ofSeconds(9));

        var answer = host.batch("onNoteWritten", written("one"), written("two"));

        assertThat(answer.path("batchItemFailures")).hasSize(2);
        assertThat(host.lines()).isEmpty();
        assertThat(host.parked()).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfABatchWhenTimeRunsOut() {
        host.with(wiring -> wiring.on("notes", NotesApplication.WRITTEN, beans -> message -> {
            host.clock().forward(Duration.ofSeconds(6));
        }));

        var answer = host.batch("onNoteWritten", written("one"), written("two"), written("three"), written("four"));

        assertThat(answer.path("batchItemFailures"))
                .map(failure -> failure.path("itemIdentifier").asString())
                .containsExactly("m2", "m3");
    }

    @Test
    void namesTheOperationInTheMetricOfAFailure() {
        host.with("TABLE", "no-such-table");

        host.batch("onNoteWritten", written("one"));

        assertThat(host.metrics()).singleElement().asString().contains("\"operation\":\"onNoteWritten\"");
    }

    @Test
    void refusesToStartWhenOneOfItsOperationsIsUnknown() throws IOException {
        TestHost misspelt = hosting("getNote;writeNot");

        assertThatThrownBy(() -> misspelt.call("getNote", HttpCall.get("/v1/notes/a")))
                .hasMessageContaining("\"writeNot\"")
                .hasMessageContaining("writeNote");
    }

    @Test
    void buildsOnlyTheOperationsThatAreAskedFor() {
        host.with(wiring -> wiring.on("notes", NotesApplication.WRITTEN, beans -> {
            throw new IllegalStateException("built");
        }));

        assertThat(host.call("writeNote", write("lazy")).statusCode()).isEqualTo(201);
    }
}
