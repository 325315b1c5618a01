package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.embedded.function.RuntimeKind;
import dev.cartwright.embedded.view.BusEvent;
import dev.cartwright.embedded.view.StackChange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the stack tells of a request whose function fails, under {@code /_stack/}. */
class StackRecordingTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static @Nullable EmbeddedStack started;

    @BeforeAll
    static void start() throws IOException {
        SampleTemplate.writeTo(folder);
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

    private static EmbeddedStack stack() {
        return Objects.requireNonNull(started);
    }

    private static HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack().url() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode json(String method, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(method, path).body());
    }

    /** Its trace id. */
    private static String failingRequest() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", "/v1/probe?customerId=ann", "Authorization", "Bearer abcdef.ghi");
        String header = answer.headers().firstValue("X-Amzn-Trace-Id").orElseThrow();
        return header.replaceAll("Root=([^;]+).*", "$1");
    }

    @Test
    void tellsTheJourneyOfARequest() throws IOException, InterruptedException {
        String trace = failingRequest();

        JsonNode found =
                json("GET", "/_stack/journeys?text=ann%20probe&failed=true").path(0);
        JsonNode hop = json("GET", "/_stack/journeys/" + trace).path("hops").path(0);

        assertThat(found.path("trigger").asString()).isEqualTo("GET /v1/probe");
        assertThat(found.path("about").asString()).isEqualTo("ann");
        assertThat(hop.path("invocation").path("error").asString()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(hop.path("payloads").asBoolean()).isTrue();
        assertThat(send("GET", "/_stack/journeys/1-2").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/_stack/journeys?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void masksPayloadsUnlessAskedNotTo() throws IOException, InterruptedException {
        String payloads = "/_stack/invocations/" + requestId(failingRequest()) + "/payloads";

        assertThat(send("GET", payloads).body()).contains("/probe").doesNotContain("abcdef");
        assertThat(send("GET", payloads + "?unmasked=true").body()).contains("Bearer abcdef.ghi");
        assertThat(send("GET", "/_stack/invocations/unknown/payloads").statusCode())
                .isEqualTo(404);
    }

    @Test
    void runsAHopAgainWithinItsJourney() throws IOException, InterruptedException {
        String trace = failingRequest();

        String again = json("POST", "/_stack/invocations/" + requestId(trace) + "/run")
                .path("requestId")
                .asString();

        JsonNode hops = json("GET", "/_stack/journeys/" + trace).path("hops");
        assertThat(hops.size()).isEqualTo(2);
        assertThat(hops.path(1).path("invocation").path("requestId").asString()).isEqualTo(again);
        assertThat(hops.path(1).path("invocation").path("trigger").asString()).isEqualTo("again GET /v1/probe");
        assertThat(send("POST", "/_stack/invocations/unknown/run").statusCode()).isEqualTo(400);
    }

    private static String requestId(String trace) throws IOException, InterruptedException {
        return json("GET", "/_stack/journeys/" + trace)
                .path("hops")
                .path(0)
                .path("invocation")
                .path("requestId")
                .asString();
    }

    @Test
    void countsRequestsAndErrors() throws IOException, InterruptedException {
        failingRequest();

        JsonNode overview = json("GET", "/_stack/overview");

        assertThat(overview.path("status").asString()).isEqualTo("running");
        assertThat(overview.path("seconds").size()).isEqualTo(300);
        assertThat(overview.path("seconds")
                        .valueStream()
                        .mapToInt(second -> second.path("errors").asInt())
                        .sum())
                .isPositive();
    }

    @Test
    void stopsTheProcessesOfAFunction() throws IOException, InterruptedException {
        failingRequest();

        send("POST", "/_stack/functions/probe/stop");

        await().untilAsserted(
                        () -> assertThat(stack().functions().processes("probe")).isEmpty());
        assertThat(send("POST", "/_stack/functions/absent/stop").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/_stack/processes/absent/kill").statusCode()).isEqualTo(400);
    }

    @Test
    void tellsListenersWhatEndsAndIsPrinted() {
        List<StackChange> changes = new CopyOnWriteArrayList<>();
        Runnable stop = stack().view().listen(changes::add);

        stack().functions()
                .invoke("probe", "\"print seen\"".getBytes(StandardCharsets.UTF_8), "test", "")
                .join();

        await().untilAsserted(() -> assertThat(changes)
                .anyMatch(change -> change instanceof StackChange.Ended)
                .anyMatch(change -> change instanceof StackChange.Printed printed
                        && printed.line().text().equals("seen")));
        stop.run();
    }

    @Test
    void showsWhatAFunctionPrintedByItsText() throws IOException, InterruptedException {
        stack().functions()
                .invoke("probe", "\"print needle\"".getBytes(StandardCharsets.UTF_8), "test", "")
                .join();

        await().untilAsserted(() -> {
            JsonNode lines = json("GET", "/_stack/logs?text=needle&limit=1");
            assertThat(lines.path(0).path("function").asString()).isEqualTo("probe");
        });
    }

    @Test
    void findsTheEventsOfAJourneyAndOneByItsId() {
        stack().actions()
                .putEvent(
                        "tests",
                        "Traced.v1",
                        JSON.createObjectNode()
                                .put("traceparent", "00-6b0c5d03e4952ddcdad5d7eba70b5f8e-53995c3f42cd8ad8-01"));
        stack().actions().putEvent("tests", "Other.v1", JSON.createObjectNode());
        BusEvent traced =
                stack().view().events("{\"detail-type\": [\"Traced.v1\"]}", 1).getFirst();
        BusEvent other =
                stack().view().events("{\"detail-type\": [\"Other.v1\"]}", 1).getFirst();

        assertThat(stack().view().eventsOf(other.trace(), 10)).contains(other);
        assertThat(stack().view().event(other.id())).contains(other);
        assertThat(stack().view().event("unknown")).isEmpty();
        assertThat(traced.trace()).isNotEmpty();
        assertThat(stack().view().eventsOf(traced.trace(), 10)).containsExactly(traced);
    }

    @Test
    void namesAllEndpointsToWhoAsksForAnother() throws IOException, InterruptedException {
        HttpResponse<String> unknown = send("GET", "/_stack/nothing");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("GET health", "GET journeys/{trace}", "POST token");
    }
}
