package dev.cartwright.payment.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A provider's HTTP API that gives the answers it was given, the last one again and again. */
public final class StubProvider implements AutoCloseable {

    /** An answer; a status of 0 comes never. */
    private record Given(int status, String body) {}

    /** What was asked. */
    public record Asked(String method, String path, Optional<String> bearer, Optional<String> key, JsonNode body) {

        private static Asked of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            byte[] body = exchange.getRequestBody().readAllBytes();
            return new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Optional.ofNullable(headers.getFirst("Authorization")),
                    Optional.ofNullable(headers.getFirst("Idempotency-Key")),
                    Json.mapper().readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body));
        }
    }

    private static final Duration NEVER = Duration.ofSeconds(2);

    private final HttpServer server;
    private final Deque<Given> given = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    public StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/psp", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public StubProvider gives(int status, String body) {
        given.add(new Given(status, body));
        return this;
    }

    public StubProvider neverAnswers() {
        return gives(0, "");
    }

    public static String authorization(String status, String more) {
        return """
                {"authorizationId": "auth_1", "reference": "ord_1", "status": "%s", "createdAt": "2026-11-24T12:00:00Z",
                 "amount": {"amountMinor": 2598, "currency": "GBP"}%s}""".formatted(status, more);
    }

    public static String problem(String type) {
        return "{\"type\": \"/problems/%s\", \"title\": \"x\", \"status\": 409}".formatted(type);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(Asked.of(exchange));
            Given next = given.size() > 1 ? given.pop() : given.getFirst();
            if (next.status() == 0) {
                Thread.sleep(NEVER);
                return;
            }
            byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(next.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
