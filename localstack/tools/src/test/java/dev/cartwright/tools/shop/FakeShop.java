package dev.cartwright.tools.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A shop of one lock and a few maps, behind the real API's paths: for tests of what judges a shop. */
public final class FakeShop implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, JsonNode> products = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final Map<String, Long> stock = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> orders = new LinkedHashMap<>();
    private final Map<String, String> payments = new LinkedHashMap<>();
    private final List<String> customers = new ArrayList<>();
    private final List<Map<String, Object>> hops = new ArrayList<>();
    private long overchargeMinor;
    private long stolen;
    private long ledgerMinor;
    private int listings;
    private int outages;
    private boolean stalling;

    private record Reply(int status, Object body, Map<String, String> headers) {

        static Reply of(int status, Object body) {
            return new Reply(status, body, Map.of());
        }
    }

    public FakeShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public StackClient stack() {
        return StackClient.at(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** Charges so much more for every order than its lines cost. */
    public synchronized FakeShop overcharging(long minor) {
        overchargeMinor = minor;
        return this;
    }

    /** Loses so many more of each article than are ordered. */
    public synchronized FakeShop losing(long pieces) {
        stolen = pieces;
        return this;
    }

    /** Keeps a ledger that sums up to this. */
    public synchronized FakeShop withLedger(long minor) {
        ledgerMinor = minor;
        return this;
    }

    /** Answers 503 so many times before it takes an order. */
    public synchronized FakeShop unavailable(int times) {
        outages = times;
        return this;
    }

    /** Takes orders and leaves them at that. */
    public synchronized FakeShop stalling() {
        stalling = true;
        return this;
    }

    /** Who placed an order, by the subject of their token; empty for a guest. */
    public synchronized List<String> customers() {
        return List.copyOf(customers);
    }

    /** How often somebody asked for the list of products. */
    public synchronized int listings() {
        return listings;
    }

    public synchronized long stock(String sku) {
        return Objects.requireNonNull(stock.get(sku), () -> "there was never any " + sku);
    }

    public synchronized long priceMinor(String sku) {
        return price(sku);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body =
                    JsonCodec.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Reply reply = reply(exchange, body);
            byte[] bytes = JsonCodec.write(reply.body()).getBytes(StandardCharsets.UTF_8);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Reply reply(HttpExchange exchange, JsonNode body) {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (exchange.getRequestMethod() + " " + path.replaceFirst("/[^/]*$", "")) {
            case "POST /_stack" ->
                Reply.of(200, Map.of("token", body.path("subject").asString("")));
            case "GET /_stack" -> Reply.of(200, last.equals("invocations") ? hops : Map.of("status", "running"));
            case "GET /v1/admin/skus" -> product(last);
            case "GET /v1/products" -> product(last.replaceFirst("^prd_", ""));
            case "GET /v1" -> Reply.of(200, Map.of("items", listed()));
            case "POST /v1" -> last.equals("orders") ? place(exchange, body) : create(body);
            case "PUT /v1/products" -> change(exchange, last.replaceFirst("^prd_", ""), body);
            case "GET /v1/stock" -> stocked(last);
            case "POST /v1/stock" -> adjust(body);
            case "GET /v1/orders" -> Reply.of(200, orders.getOrDefault(last, Map.of()));
            case "GET /v1/payments" -> payment(last);
            case "GET /v1/ledger" -> Reply.of(200, ledger());
            default -> path.endsWith("/publication") ? product(path.replaceFirst(".*/prd_([^/]*)/.*", "$1")) : none();
        };
    }

    private static Reply none() {
        return Reply.of(404, Map.of("type", "/problems/not-found"));
    }

    private List<Map<String, String>> listed() {
        listings++;
        return products.keySet().stream()
                .map(sku -> Map.of("productId", "prd_" + sku))
                .toList();
    }

    private Reply product(String sku) {
        JsonNode product = products.get(sku);
        return product == null
                ? none()
                : new Reply(
                        200,
                        Map.of("productId", "prd_" + sku, "variants", product.path("variants")),
                        Map.of("ETag", "\"v" + versions.get(sku) + "\""));
    }

    private Reply create(JsonNode body) {
        String sku = body.path("variants").path(0).path("sku").asString("");
        products.put(sku, body);
        versions.put(sku, 1);
        return product(sku);
    }

    private Reply change(HttpExchange exchange, String sku, JsonNode body) {
        if (!("\"v" + versions.get(sku) + "\"")
                .equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            return Reply.of(412, Map.of("type", "/problems/precondition-failed"));
        }
        products.put(sku, body);
        versions.merge(sku, 1, Integer::sum);
        return product(sku);
    }

    private Reply stocked(String sku) {
        Long available = stock.get(sku);
        return available == null ? none() : Reply.of(200, Map.of("sku", sku, "available", available));
    }

    private Reply adjust(JsonNode body) {
        body.path("lines")
                .forEach(line -> stock.merge(
                        line.path("sku").asString(""), line.path("change").asLong(0), Long::sum));
        return Reply.of(200, Map.of());
    }

    private Reply place(HttpExchange exchange, JsonNode body) {
        if (outages > 0) {
            outages--;
            return Reply.of(503, Map.of("type", "/problems/unavailable"));
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        customers.add(authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""));
        String id = "ord_" + orders.size();
        String reason = reason(id, body);
        if (reason.isEmpty()) {
            body.path("lines")
                    .forEach(line -> stock.merge(
                            line.path("sku").asString(""),
                            -stolen - line.path("quantity").asLong(0),
                            Long::sum));
        }
        orders.put(id, order(id, total(body), reason));
        hop(exchange);
        return Reply.of(202, orders.get(id));
    }

    private String reason(String id, JsonNode body) {
        boolean short_ = body.path("lines")
                .valueStream()
                .anyMatch(line -> line.path("quantity").asLong(0)
                        > stock.getOrDefault(line.path("sku").asString(""), 0L));
        if (short_) {
            return "OUT_OF_STOCK";
        }
        boolean declined = body.path("paymentToken").asString("").equals("tok_decline");
        payments.put(id, declined ? "DECLINED" : "AUTHORIZED");
        return declined ? "PAYMENT_DECLINED" : "";
    }

    private long total(JsonNode body) {
        return overchargeMinor
                + body.path("lines")
                        .valueStream()
                        .mapToLong(line -> price(line.path("sku").asString(""))
                                * line.path("quantity").asLong(0))
                        .sum();
    }

    private long price(String sku) {
        JsonNode product = products.get(sku);
        return product == null
                ? 0
                : product.path("variants")
                        .path(0)
                        .path("price")
                        .path("amountMinor")
                        .asLong(0);
    }

    private Map<String, Object> order(String id, long total, String reason) {
        var order = new LinkedHashMap<String, Object>();
        order.put("orderId", id);
        order.put("status", status(reason));
        if (!reason.isEmpty()) {
            order.put("reason", reason);
        }
        order.put("placedAt", "2026-11-24T10:00:00Z");
        order.put("total", Map.of("amountMinor", total, "currency", "GBP"));
        order.put("history", List.of(Map.of("at", "2026-11-24T10:00:00Z"), Map.of("at", "2026-11-24T10:00:00.120Z")));
        return order;
    }

    private String status(String reason) {
        if (stalling) {
            return "PLACED";
        }
        return reason.isEmpty() ? "CONFIRMED" : "CANCELLED";
    }

    private void hop(HttpExchange exchange) {
        if (exchange.getRequestHeaders().containsKey(TraceId.HEADER)) {
            hops.add(Map.of(
                    "function",
                    "PlaceOrderFunction",
                    "trigger",
                    "POST /v1/orders",
                    "started",
                    Instant.now().toString(),
                    "cold",
                    true,
                    "waitedMs",
                    400,
                    "ms",
                    31,
                    "error",
                    ""));
        }
    }

    private Reply payment(String orderId) {
        String state = payments.get(orderId);
        return state == null ? none() : Reply.of(200, Map.of("state", state));
    }

    private Map<String, Object> ledger() {
        return Map.of(
                "balances",
                List.of(
                        Map.of("account", "receivable", "balance", Map.of("amountMinor", 500 + ledgerMinor)),
                        Map.of("account", "sales", "balance", Map.of("amountMinor", -500))));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
