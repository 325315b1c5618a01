package dev.cartwright.order.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A service that speaks HTTP, remembers what it was asked, and fails when told to. */
abstract class FakeNeighbour implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private int status = 200;

    /** A request. */
    record Asked(String path, @Nullable String query, Map<String, List<String>> headers, JsonNode body) {

        /** Empty where it was not sent. */
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    FakeNeighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/", this::answer);
        server.start();
    }

    /** The response's body; empty: 404. */
    abstract Optional<Object> answer(Asked asked);

    /** Answers with this status from now on. */
    final void fails(int status) {
        this.status = status;
    }

    final URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    final List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            var request = new Asked(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    exchange.getRequestHeaders(),
                    Json.mapper()
                            .readTree(
                                    sent.length == 0 ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : sent));
            asked.add(request);
            Optional<Object> found = answer(request);
            byte[] body = Json.bytes(found.orElse(Map.of("type", "/problems/not-found")));
            exchange.sendResponseHeaders(found.isPresent() ? status : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public final void close() {
        server.stop(0);
    }
}
