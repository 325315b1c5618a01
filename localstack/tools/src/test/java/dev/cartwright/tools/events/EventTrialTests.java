package dev.cartwright.tools.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.shop.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** On an AWS that holds one queue of dead letters and one row. */
final class EventTrialTests {

    private static final String BATCH = """
            {"Records": [{"body": "good"}, {"body": "bad"}]}
            """;

    @TempDir
    Path folder;

    private final Deque<String> deadLetters = new ArrayDeque<>();
    private final List<EventTrial.Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
    private String row = "{\"Item\": {\"pk\": {\"S\": \"A\"}, \"step\": {\"S\": \"HELD\"}}}";
    private HttpServer aws;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("events"));
        aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        aws.createContext("/", this::answer);
        aws.start();
    }

    @AfterEach
    void stop() {
        aws.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = switch (exchange.getRequestHeaders().getFirst("X-Amz-Target")) {
            case "AmazonSQS.ReceiveMessage" -> received();
            case "DynamoDB_20120810.GetItem" -> row;
            default -> "{}";
        };
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String received() {
        String body = deadLetters.poll();
        return body == null ? "{}" : "{\"Messages\": [{\"Body\": \"" + body + "\", \"ReceiptHandle\": \"r\"}]}";
    }

    private void event(String name, String event, String expected) throws IOException {
        Files.writeString(folder.resolve("events/" + name + ".json"), event);
        Files.writeString(folder.resolve("events/" + name + ".expected.json"), expected);
    }

    private List<EventTrial.Verdict> verdicts(Invoker invoker) {
        JsonNode variables = Json.read("{\"TABLE\": \"t\", \"DEAD_LETTERS\": \"http://x/0/dead\"}");
        var work = new FunctionUnderTest("OnWorkFunction", variables);
        var capability = new CapabilityEvents(
                "Work", folder, List.of(work), new SampleEvents(folder.resolve("events"), List.of("on-work")));
        var calls =
                new AwsCalls(URI.create("http://127.0.0.1:" + aws.getAddress().getPort()));
        new EventTrial(calls, invoker, new Credentials("the-token", "the-key"), false, verdicts::add).run(capability);
        return verdicts;
    }

    private static Invoker answering(String answer) {
        return (function, event) -> Json.read(answer);
    }

    @Test
    void passesWhatAnswersAsExpected() throws IOException {
        event("on-work", "{}", "{\"ok\": true}");

        assertThat(verdicts(answering("{\"ok\": true}"))).singleElement().matches(EventTrial.Verdict::passed);
    }

    @Test
    void sendsATokenWhereAnEventAsksForOne() throws IOException {
        event("on-work", "{\"token\": \"$TOKEN $MERCHANT_KEY\"}", "{\"token\": \"the-token the-key\"}");

        assertThat(verdicts((function, event) -> Json.read(event)))
                .singleElement()
                .matches(EventTrial.Verdict::passed);
    }

    @Test
    void failsWhatAnswersOtherwiseEachTime() throws IOException {
        event("on-work", "{}", "{\"ok\": true}");

        assertThat(verdicts(answering("{\"ok\": false}")))
                .singleElement()
                .extracting(EventTrial.Verdict::differences)
                .isEqualTo(List.of("/ok: expected true, got false"));
    }

    @Test
    void triesAgainWhatFailedSinceANeighbourWasNotUpYet() throws IOException {
        event("on-work", "{}", "{\"ok\": true}");
        var answers = new ArrayDeque<>(List.of("{\"ok\": false}", "{\"ok\": true}"));

        assertThat(verdicts((function, event) -> Json.read(answers.remove())))
                .singleElement()
                .matches(EventTrial.Verdict::passed);
    }

    @Test
    void wantsTheOnePoisonMessageInTheDeadLetters() throws IOException {
        event("on-work-poison", BATCH, "{}");

        deadLetters.add("bad");
        deadLetters.add("somebody else's");

        assertThat(verdicts(answering("{}"))).singleElement().matches(EventTrial.Verdict::passed);
    }

    @Test
    void failsAPoisonMessageThatIsNotParkedAndAGoodOneThatIs() throws IOException {
        event("on-work-poison", BATCH, "{}");
        event("on-work", "{\"Records\": [{\"body\": \"good\"}]}", "{}");

        deadLetters.add("good");

        assertThat(verdicts(answering("{}")))
                .flatExtracting(EventTrial.Verdict::differences)
                .containsExactly("parked 1 of its messages instead of 0", "parked 0 of its messages instead of 1");
    }

    @Test
    void wantsTheRowsThatAreSaid() throws IOException {
        event("on-work", "{}", "{}");
        Files.writeString(
                folder.resolve("events/on-work.then.json"), "[{\"pk\": \"A\", \"sk\": \"*\", \"step\": \"SHIPPED\"}]");

        assertThat(verdicts(answering("{}")))
                .flatExtracting(EventTrial.Verdict::differences)
                .contains("row A, step: /: expected \"SHIPPED\", got \"HELD\"");
    }
}
