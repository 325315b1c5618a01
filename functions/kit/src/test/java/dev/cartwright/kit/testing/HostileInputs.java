package dev.cartwright.kit.testing;

import dev.cartwright.kit.core.Json;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Trigger;
import dev.cartwright.kit.lambda.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends to every operation of an API what clients should not send: in each parameter of the path, and in the parameters of the query or
 * the headers that its contract has, and in each value of the body of its sample event. Whatever it is, it must not be answered as a defect of ours, because defects
 * raise an alarm and roll back a deployment.
 */
public final class HostileInputs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\n",
            "\u0000",
            "%",
            "-",
            ".",
            "..",
            "*",
            "\"",
            "\u202E",
            "\uFFFD",
            "\uDFFF",
            "x".repeat(64),
            "x".repeat(2_041),
            "\u20AC".repeat(3_000),
            cursor("SHELF\n\n"),
            cursor("SHELF\nprd_1\n"),
            cursor("\nSHELF\n\n\ntrue\n"),
            cursor("\n\n\n\n"),
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "-9223372036854775808",
            "1e400",
            "99999999999999999999");

    private final TestHost host;
    private final JsonNode contract;
    private final List<String> defects = new ArrayList<>();
    private int sent;

    private HostileInputs(TestHost host, Path contract) {
        this.host = host;
        this.contract = Json.mapper().valueToTree(yaml(contract));
    }

    private static Object yaml(Path file) {
        try {
            return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of all parameters there in the API's definition. */
    private List<String> named(String in) {
        return contract.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.path("parameters").valueStream())
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString())
                .distinct()
                .toList();
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was answered with 5xx, and what was counted as a failure.
     *
     * @param host of the application
     * @param events the folder of the capability's sample events, beside that of its contract
     */
    public static List<String> defects(Application application, TestHost host, Path events) {
        var inputs = new HostileInputs(host, events.resolveSibling("contract").resolve("openapi.yaml"));
        new TreeMap<>(Wiring.triggersOf(application)).forEach((operation, trigger) -> {
            if (trigger instanceof Trigger.Http http) {
                inputs.parameters(operation, http.route());
                inputs.sample(operation, events).ifPresent(event -> inputs.body(operation, event));
            }
        });
        if (inputs.sent == 0) {
            throw new IllegalStateException("nothing was sent");
        }
        host.metrics().stream().filter(line -> line.contains("\"Failures\"")).forEach(inputs.defects::add);
        return inputs.defects;
    }

    private void parameters(String operation, String route) {
        List<String> names =
                PARAMETER.matcher(route).results().map(match -> match.group(1)).toList();
        boolean reads = route.startsWith("GET ");
        List<String> query = reads ? named("query") : List.of();
        List<String> headers = reads
                ? List.of()
                : Stream.concat(Stream.of("Content-Type"), named("header").stream())
                        .toList();
        for (String text : TEXTS) {
            names.forEach(name -> send(operation, call(route, names).path(name, text), name + "=" + text));
            query.forEach(name -> send(operation, call(route, names).query(name, text), name + "=" + text));
            headers.forEach(name -> send(operation, call(route, names).header(name, text), name + ": " + text));
        }
    }

    private static HttpCall call(String route, List<String> names) {
        String path = "/v1" + route.substring(route.indexOf(' ') + 1);
        HttpCall call = route.startsWith("GET ")
                ? HttpCall.get(path)
                : route.startsWith("PUT ") ? HttpCall.put(path, "{}") : HttpCall.post(path, "{}");
        names.forEach(name -> call.path(name, "known_1"));
        return call.asEverybody().header("If-Match", "\"v1\"");
    }

    private void send(String operation, HttpCall call, String what) {
        judge(operation, what, host.call(operation, call));
    }

    private void judge(String operation, String what, HttpAnswer answer) {
        sent++;
        if (answer.statusCode() >= 500) {
            defects.add(operation + " of " + what + ": " + answer.body());
        }
    }

    private Optional<ObjectNode> sample(String operation, Path events) {
        Path file = events.resolve(operation.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".json");
        try {
            return Files.exists(file)
                    ? Optional.of((ObjectNode) Json.mapper().readTree(Files.readString(file)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void body(String operation, ObjectNode event) {
        if (event.path("body").isString()) {
            JsonNode body = Json.mapper().readTree(event.path("body").asString());
            places(body, "")
                    .forEach(pointer -> values().forEach(value -> body(operation, event, body, pointer, value)));
        }
    }

    private void body(String operation, ObjectNode event, JsonNode body, String pointer, JsonNode value) {
        JsonNode changed = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        switch (changed.at(pointer.substring(0, last))) {
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> array.set(Integer.parseInt(name), value);
            default -> throw new IllegalStateException(pointer);
        }
        ObjectNode hostile = event.deepCopy().put("body", changed.toString());
        hostile.withObject("/headers").put("Idempotency-Key", UUID.randomUUID().toString());
        hostile.remove("multiValueHeaders");
        judge(
                operation,
                pointer + "=" + value,
                Json.read(host.invoke(operation, Json.bytes(hostile)), HttpAnswer.class));
    }

    private static Stream<JsonNode> values() {
        Stream<JsonNode> others = Stream.of(
                NODES.nullNode(),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.booleanNode(true),
                NODES.numberNode(0),
                NODES.numberNode(-1),
                NODES.numberNode(Integer.MAX_VALUE),
                NODES.numberNode(Long.MIN_VALUE),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(1.5));
        return Stream.concat(TEXTS.stream().map(NODES::stringNode), others);
    }

    /** The pointers of all that is in it. */
    private static Stream<String> places(JsonNode node, String pointer) {
        Stream<Map.Entry<String, JsonNode>> children = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(n -> Map.entry(Integer.toString(n), node.get(n)))
                : node.properties().stream();
        return children.flatMap(child -> Stream.concat(
                Stream.of(pointer + "/" + child.getKey()), places(child.getValue(), pointer + "/" + child.getKey())));
    }
}
