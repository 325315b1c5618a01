package dev.cartwright.tools.localstack;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** LocalStack's health page and its parameters. */
final class FakeAws implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> parameters = new TreeMap<>();

    FakeAws() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", exchange -> {
            JsonNode input =
                    JsonCodec.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            byte[] answer = JsonCodec.write(answer(target, input)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private Object answer(String target, JsonNode input) {
        return switch (target) {
            case "AmazonSSM.PutParameter" -> {
                parameters.put(
                        input.path("Name").asString(""), input.path("Value").asString(""));
                yield Map.of("Version", 1);
            }
            case "AmazonSSM.GetParameters" ->
                found(name -> input.path("Names")
                        .valueStream()
                        .anyMatch(wanted -> wanted.asString("").equals(name)));
            case "AmazonSSM.GetParametersByPath" ->
                found(name -> name.startsWith(input.path("Path").asString("") + "/"));
            case "AmazonSSM.DeleteParameters" -> {
                input.path("Names").forEach(name -> parameters.remove(name.asString("")));
                yield Map.of();
            }
            default -> Map.of("services", Map.of("cloudformation", "available"));
        };
    }

    private Object found(Predicate<String> wanted) {
        return Map.of(
                "Parameters",
                parameters.entrySet().stream()
                        .filter(parameter -> wanted.test(parameter.getKey()))
                        .map(parameter -> Map.of("Name", parameter.getKey(), "Value", parameter.getValue()))
                        .toList());
    }

    LocalStack localStack() {
        return new LocalStack(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
