package dev.cartwright.cart.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.kit.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Pricing and inventory that speak HTTP: they have what they were given, and fail when told to. */
final class FakeNeighbours implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Long> pence = new HashMap<>();
    private final Map<String, Long> stock = new HashMap<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private int pricingStatus = 200;
    private long promotion;
    private final List<Object> problems = new ArrayList<>();
    private final List<Object> messages = new ArrayList<>();
    private int inventoryStatus = 200;
    private int stockCalls;
    private Runnable whenAskedForStock = () -> {};

    FakeNeighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/quotes", this::quote);
        server.createContext("/v1/stock", this::stock);
        server.start();
    }

    FakeNeighbours sells(String sku, long price, long available) {
        pence.put(sku, price);
        stock.put(sku, available);
        return this;
    }

    /** Takes so much off all totals. */
    void promotes(long penceOff) {
        promotion = penceOff;
    }

    FakeNeighbours sellsNoMore(String sku) {
        pence.remove(sku);
        return this;
    }

    void pricingAnswers(int status) {
        pricingStatus = status;
    }

    /** Answers with this problem from now on. */
    void pricingRefuses(int status, Map<String, Object> problem) {
        pricingStatus = status;
        problems.add(problem);
    }

    /** Has an error among the messages of all quotes. */
    void pricingSays(String code, String path) {
        messages.add(Map.of(
                "type", "error", "code", code, "path", path, "severity", "requires_buyer_input", "content", code));
    }

    void inventoryAnswers(int status) {
        inventoryStatus = status;
    }

    /** Runs before each answer of inventory. */
    void whenAskedForStock(Runnable before) {
        whenAskedForStock = before;
    }

    /** How often inventory was called. */
    int stockCalls() {
        return stockCalls;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** The bodies that pricing got. */
    List<JsonNode> asked() {
        return asked;
    }

    /** The header {@code Authorization} of all requests of pricing, and those of inventory that have it. */
    List<String> authorizations() {
        return authorizations;
    }

    private void quote(HttpExchange exchange) throws IOException {
        JsonNode request = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
        asked.add(request);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        answer(exchange, pricingStatus, problems.isEmpty() ? quote(request) : problems.getLast());
    }

    private Map<String, Object> quote(JsonNode request) {
        var lines = new ArrayList<Object>();
        var messages = new ArrayList<>(this.messages);
        long total = 0;
        for (JsonNode line : request.path("lines")) {
            String sku = line.path("sku").asString();
            long price = pence.getOrDefault(sku, 0L);
            if (!pence.containsKey(sku)) {
                messages.add(Map.of(
                        "type", "error",
                        "code", "unknown-sku",
                        "path", "$.lines[" + lines.size() + "]",
                        "severity", "requires_buyer_input",
                        "content", sku + " is not known."));
            }
            lines.add(Map.of("sku", sku, "quantity", line.path("quantity").asInt(), "unitPrice", price));
            total += price * line.path("quantity").asInt();
        }
        return Map.of(
                "currency",
                "GBP",
                "taxIncluded",
                true,
                "ruleVersion",
                "1",
                "lines",
                lines,
                "shippingMethods",
                List.of(Map.of("method", "standard", "title", "Standard", "price", 0)),
                "totals",
                List.of(Map.of("type", "total", "amount", total - promotion)),
                "messages",
                messages);
    }

    private void stock(HttpExchange exchange) throws IOException {
        stockCalls++;
        whenAskedForStock.run();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null) {
            authorizations.add(authorization);
        }
        String query = exchange.getRequestURI().getQuery();
        List<Map<String, Object>> items = Arrays.stream(query.split("&"))
                .map(parameter -> parameter.substring("sku=".length()))
                .filter(stock::containsKey)
                .map(sku -> Map.<String, Object>of("sku", sku, "available", Objects.requireNonNull(stock.get(sku))))
                .toList();
        answer(exchange, inventoryStatus, Map.of("items", items));
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            byte[] bytes = Json.bytes(body);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
