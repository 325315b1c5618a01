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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A catalogue that speaks HTTP: it sells what it was given, and fails when told to. */
public final class FakeCatalog implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Long> pence = new HashMap<>();
    private final Map<String, String> refused = new HashMap<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private int status = 200;

    public FakeCatalog() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/quotes", this::answer);
        server.start();
    }

    public FakeCatalog sells(String sku, long minor) {
        pence.put(sku, minor);
        return this;
    }

    public FakeCatalog refuses(String sku, String reason) {
        refused.put(sku, reason);
        return this;
    }

    /** Answers with this status from now on. */
    public void fails(int status) {
        this.status = status;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies that were sent. */
    public List<JsonNode> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            byte[] body = Json.bytes(quote(request));
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, Object> quote(JsonNode request) {
        var lines = new ArrayList<Object>();
        var refusals = new ArrayList<Object>();
        for (JsonNode line : request.path("lines")) {
            String sku = line.path("sku").asString();
            Long price = pence.get(sku);
            if (price == null) {
                refusals.add(Map.of("sku", sku, "reason", refused.getOrDefault(sku, "UNKNOWN_SKU")));
            } else {
                lines.add(
                        Map.of("sku", sku, "unitPrice", Map.of("amountMinor", price, "currency", "GBP"), "title", "x"));
            }
        }
        return Map.of("currency", "GBP", "lines", lines, "refusals", refusals);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
