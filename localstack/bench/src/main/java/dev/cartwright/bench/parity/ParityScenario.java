package dev.cartwright.bench.parity;

import dev.cartwright.tools.CommandFailure;
import dev.cartwright.tools.events.QueueDrain;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Sleep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same calls on every engine: an API, a bus, a table, and a minute for the schedule. */
final class ParityScenario {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final String AUTHORIZER = "authorizer";
    private static final Set<String> BY_SOURCE = Set.of("queue", "stream", "schedule");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RecorderDeployment site;
    private final Map<String, JsonNode> documents = new TreeMap<>();

    ParityScenario(RecorderDeployment site) {
        this.site = site;
    }

    EngineRecording run() {
        answer("answer to a good request", "/things/7?color=red&color=blue&empty=", true, "{\"n\": 1}");
        answer("answer without a token", "/things/7", false, "{\"n\": 1}");
        answer("answer to a body against the schema", "/things/7", true, "{\"n\": \"one\"}");
        answer("answer on an unknown path", "/nothing", true, "{\"n\": 1}");
        var wanted = new TreeSet<>(Set.of("api"));
        if (site.sources()) {
            feed();
            wanted.addAll(BY_SOURCE);
        }
        await(wanted);
        documents.put(
                "calls", JsonNodeFactory.instance.objectNode().put(AUTHORIZER, documents.containsKey(AUTHORIZER)));
        return new EngineRecording(site.engine(), documents);
    }

    private void answer(String name, String path, boolean token, String body) {
        var request = HttpRequest.newBuilder(URI.create(site.api() + path))
                .header("Content-Type", "application/json")
                .header("X-Twice", "one")
                .header("X-Twice", "two")
                .POST(BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        if (token) {
            request.header("Authorization", "Bearer somebody");
        }
        documents.put(name, document(send(request.build())));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new CommandFailure(site.engine() + " does not answer (" + unreachable + ")", unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", stop);
        }
    }

    private static JsonNode document(HttpResponse<String> response) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("status", response.statusCode());
        ObjectNode headers = document.putObject("headers");
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        document.set("body", JsonCodec.read(response.body()));
        return document;
    }

    private void feed() {
        site.aws()
                .call(
                        "events",
                        "AWSEvents.PutEvents",
                        Map.of(
                                "Entries",
                                List.of(Map.of(
                                        "EventBusName", site.bus(),
                                        "Source", "cartwright.parity",
                                        "DetailType", "Recorded.v1",
                                        "Resources", List.of("arn:aws:s3:::some"),
                                        "Detail", "{\"id\": \"evt_1\", \"data\": {\"n\": 1}}"))));
        site.aws()
                .call(
                        "dynamodb",
                        "DynamoDB_20120810.PutItem",
                        Map.of(
                                "TableName",
                                site.table(),
                                "Item",
                                Map.of(
                                        "pk", Map.of("S", "A"),
                                        "sk", Map.of("S", "1"),
                                        "n", Map.of("N", "7"),
                                        "yes", Map.of("BOOL", true),
                                        "list", Map.of("L", List.of(Map.of("S", "x"))))));
    }

    private void await(Set<String> wanted) {
        Instant latest = Instant.now().plus(PATIENCE);
        var queue = new QueueDrain(site.aws(), site.records());
        while (!documents.keySet().containsAll(wanted)) {
            if (Instant.now().isAfter(latest)) {
                wanted.removeAll(documents.keySet());
                throw new CommandFailure(site.engine() + ": nothing came to " + wanted);
            }
            queue.drain().forEach(this::note);
            Sleep.of(LOOK);
        }
    }

    /** Only the first recording of each function counts. */
    private void note(String message) {
        int space = message.indexOf(' ');
        byte[] event = Base64.getDecoder().decode(message.substring(space + 1));
        documents.putIfAbsent(message.substring(0, space), JsonCodec.read(new String(event, StandardCharsets.UTF_8)));
    }
}
