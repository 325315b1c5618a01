package dev.cartwright.tools.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.aws.AwsCalls;
import dev.cartwright.tools.cases.SampleEvent;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On an AWS that holds one queue of dead letters and one row. */
final class EventTrialTests {

    private static final String BATCH = """
            {"Records": [{"body": "good"}, {"body": "bad"}]}
            """;

    private final List<SampleEvent> events = new ArrayList<>();
    private final Deque<String> deadLetters = new ArrayDeque<>();
    private final List<EventTrial.Verdict> verdicts = Collections.synchronizedList(new ArrayList<>());
    private String row = "{\"Item\": {\"pk\": {\"S\": \"A\"}, \"step\": {\"S\": \"HELD\"}}}";
    private HttpServer aws;

    @BeforeEach
    void start() throws IOException {
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

    private void event(String event, String expected) {
        batch(event, expected, 0);
    }

    private void batch(String event, String expected, int parked) {
        events.add(new SampleEvent(
                "onWork/" + events.size(), JsonCodec.read(event), JsonCodec.read(expected), List.of(), parked));
    }

    private List<EventTrial.Verdict> verdicts(Invoker invoker) {
        JsonNode variables = JsonCodec.read("{\"TABLE\": \"t\", \"DEAD_LETTERS\": \"http://x/0/dead\"}");
        var work = new FunctionUnderTest("InboxFunction", variables, events);
        var capability = new CapabilityEvents("Work", Path.of("functions/work"), List.of(work), List.of());
        var calls =
                new AwsCalls(URI.create("http://127.0.0.1:" + aws.getAddress().getPort()));
        new EventTrial(calls, invoker, new Credentials("the-token", "the-key"), verdicts::add).run(capability);
        return verdicts;
    }

    private static Invoker answering(String answer) {
        return (function, event) -> JsonCodec.read(answer);
    }

    @Test
    void passesWhatAnswersAsExpected() {
        event("{}", "{\"ok\": true}");

        assertThat(verdicts(answering("{\"ok\": true}"))).singleElement().matches(EventTrial.Verdict::passed);
    }

    @Test
    void sendsATokenWhereAnEventAsksForOne() {
        event("{\"token\": \"$TOKEN $MERCHANT_KEY\"}", "{\"token\": \"the-token the-key\"}");

        assertThat(verdicts((function, event) -> JsonCodec.read(event)))
                .singleElement()
                .matches(EventTrial.Verdict::passed);
    }

    @Test
    void failsWhatAnswersOtherwiseEachTime() {
        event("{}", "{\"ok\": true}");

        assertThat(verdicts(answering("{\"ok\": false}")))
                .singleElement()
                .extracting(EventTrial.Verdict::differences)
                .isEqualTo(List.of("/ok: expected true, got false"));
    }

    @Test
    void triesAgainWhatFailedSinceANeighbourWasNotUpYet() {
        event("{}", "{\"ok\": true}");
        var answers = new ArrayDeque<>(List.of("{\"ok\": false}", "{\"ok\": true}"));

        assertThat(verdicts((function, event) -> JsonCodec.read(answers.remove())))
                .singleElement()
                .matches(EventTrial.Verdict::passed);
    }

    @Test
    void wantsTheOnePoisonMessageInTheDeadLetters() {
        batch(BATCH, "{}", 1);

        deadLetters.add("bad");
        deadLetters.add("somebody else's");

        assertThat(verdicts(answering("{}"))).singleElement().matches(EventTrial.Verdict::passed);
    }

    @Test
    void failsAPoisonMessageThatIsNotParkedAndAGoodOneThatIs() {
        event("{\"Records\": [{\"body\": \"good\"}]}", "{}");
        batch(BATCH, "{}", 1);

        deadLetters.add("good");

        assertThat(verdicts(answering("{}")))
                .flatExtracting(EventTrial.Verdict::differences)
                .containsExactly("parked 1 of its messages instead of 0", "parked 0 of its messages instead of 1");
    }

    @Test
    void wantsTheRowsThatAreSaid() {
        JsonNode wanted = JsonCodec.read("{\"pk\": \"A\", \"sk\": \"*\", \"step\": \"SHIPPED\"}");
        events.add(new SampleEvent("onWork/good", JsonCodec.read("{}"), JsonCodec.read("{}"), List.of(wanted), 0));

        assertThat(verdicts(answering("{}")))
                .flatExtracting(EventTrial.Verdict::differences)
                .contains("row A, step: /: expected \"SHIPPED\", got \"HELD\"");
    }

    @Test
    void failsAnEventOfWhichNobodySaidWhatIsAnswered() {
        events.add(new SampleEvent("work/good", JsonCodec.read("{}"), JsonCodec.read(""), List.of(), 0));

        assertThat(verdicts(answering("{\"at\": \"2027-01-01T00:00:00Z\"}")))
                .flatExtracting(EventTrial.Verdict::differences)
                .singleElement()
                .asString()
                .startsWith("nobody said what it answers; it answered")
                .contains("\"at\" : \"*\"");
    }
}
