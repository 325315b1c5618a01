package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.RuntimeKind;
import dev.cartwright.embedded.view.StackChange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items, messages and faults of a running stack as JSON, whose function fails with every message. */
class StackDataTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DELIVERY =
            "Events: {Work: {Type: SQS, Properties: {Queue: !GetAtt Work.Arn, BatchSize: 1}}}";
    private static final String RESOURCES = """
              Work:
                Type: AWS::SQS::Queue
                Properties: {QueueName: work, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1}}
              Dead: {Type: AWS::SQS::Queue, Properties: {QueueName: dead}}
              People:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: people
                  BillingMode: PAY_PER_REQUEST
                  KeySchema: [{AttributeName: pk, KeyType: HASH}]
                  AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            """;

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedStack started;

    @BeforeAll
    static void start() throws IOException {
        SampleTemplate.writeTo(folder);
        Files.writeString(
                folder.resolve("template.yaml"),
                SampleTemplate.TEXT.replace("MemorySize: 128", "MemorySize: 128, " + DELIVERY) + RESOURCES);
        var settings = new StackSettings(
                folder.resolve("template.yaml"),
                Map.of(),
                RunningUp.freePort(),
                RunningUp.freePort(),
                Optional.empty(),
                Hosting.standard().withRuntime(RuntimeKind.JAVA),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(1)));
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        started = EmbeddedStack.start(settings, silent, StartListener.NONE);
    }

    @AfterAll
    static void stop() {
        stack().close();
    }

    @AfterEach
    void setBack() throws IOException, InterruptedException {
        send("DELETE", "all-faults", "");
        send("POST", "queues/dead/discard", "{\"all\": true}");
    }

    private static EmbeddedStack stack() {
        return Objects.requireNonNull(started);
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack().url() + "/_stack/" + path))
                    .method(method, BodyPublishers.ofString(body));
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(String method, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(method, path, body).body());
    }

    private static void put(String person) {
        stack().actions().putItem("people", JSON.readTree("{\"pk\": {\"S\": \"EMAIL#" + person + "@example.com\"}}"));
    }

    @Test
    void readsPageAfterPageOfItemsWhoseKeysAreMasked() throws IOException, InterruptedException {
        List.of("ann", "bob", "eve").forEach(StackDataTests::put);

        var pages = new ArrayList<String>();
        JsonNode page = json("POST", "tables/Scan", "{\"TableName\": \"people\", \"Limit\": 2}");
        pages.add(page.toString());
        while (page.path("LastEvaluatedKey").isString() && pages.size() < 9) {
            String next = "{\"TableName\": \"people\", \"Limit\": 2, \"ExclusiveStartKey\": \""
                    + page.path("LastEvaluatedKey").asString() + "\"}";
            page = json("POST", "tables/Scan", next);
            pages.add(page.toString());
        }

        assertThat(pages).hasSize(2);
        assertThat(String.join("", pages).split("\"pk\"", -1)).hasSize(4);
        assertThat(pages).noneMatch(text -> text.contains("example.com"));
        assertThat(send("POST", "tables/Scan?unmasked=true", "{\"TableName\": \"people\"}")
                        .body())
                .contains("EMAIL#ann@example.com");
        assertThat(send("POST", "tables/Scan", "{\"TableName\": \"people\", \"ExclusiveStartKey\": \"made-up\"}")
                        .body())
                .contains("read the table from its beginning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "", "null", "[]", "{\"ids\": []}", "{\"all\": false}", "{\"ids\": [\"m\"], \"all\": true}"
            })
    void neitherMovesNorDeletesMessagesUnlessItIsSaidWhich(String body) throws IOException, InterruptedException {
        stack().actions().send("dead", "keep me");

        HttpResponse<String> redriven = send("POST", "queues/dead/redrive", body);
        HttpResponse<String> discarded = send("POST", "queues/dead/discard", body);

        assertThat(redriven.statusCode()).isEqualTo(400);
        assertThat(discarded.statusCode()).isEqualTo(400);
        assertThat(discarded.body()).contains("{\\\"all\\\": true}");
        assertThat(stack().view().messages("dead", 9)).hasSize(1);
    }

    @Test
    void aDeadLetterSaysWithWhichErrorItFailedTheLastTime() throws IOException, InterruptedException {
        stack().actions().send("work", "poison");

        await().atMost(RunningUp.PATIENCE)
                .untilAsserted(
                        () -> assertThat(stack().view().messages("dead", 9)).hasSize(1));

        assertThat(json("GET", "queues/dead/messages", "")
                        .path(0)
                        .path("reason")
                        .asString())
                .startsWith("failed 1 times: java.lang.IllegalArgumentException: {Records:");
    }

    @Test
    void aThrottledRequestIsAHopOfItsJourney() throws IOException, InterruptedException {
        send("PUT", "all-faults", "{\"throttled\": [\"probe\"]}");
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack().url() + "/v1/probe"));
            assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(502);
        }

        JsonNode found = json("GET", "journeys?text=throttled&failed=true", "").path(0);
        JsonNode hop = json("GET", "journeys/" + found.path("trace").asString(), "")
                .path("hops")
                .path(0)
                .path("invocation");

        assertThat(found.path("trigger").asString()).isEqualTo("GET /v1/probe");
        assertThat(hop.path("error").asString()).isEqualTo("throttled");
        assertThat(hop.path("cold").asBoolean()).isFalse();
    }

    @Test
    void announcesFaultsOfTablesHoweverTheyAreSwitched() throws IOException, InterruptedException {
        List<StackChange> changes = new CopyOnWriteArrayList<>();
        Runnable stop = stack().view().listen(changes::add);

        send("PUT", "faults", "{\"indexLagMs\": 500}");
        send("DELETE", "faults", "");

        stop.run();
        assertThat(changes)
                .filteredOn(StackChange.Faulted.class::isInstance)
                .extracting(change -> ((StackChange.Faulted) change).faults().any())
                .containsExactly(true, false);
    }
}
