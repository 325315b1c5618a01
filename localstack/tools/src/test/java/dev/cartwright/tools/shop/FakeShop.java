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
    private final List<String> definitions = new ArrayList<>();
    private final Map<String, Cart> carts = new LinkedHashMap<>();
    private final Map<String, String> payments = new LinkedHashMap<>();
    private final List<String> customers = new ArrayList<>();
    private final List<Map<String, Object>> hops = new ArrayList<>();
    private long overchargeMinor;
    private long mistaxMinor;
    private long stolen;
    private long ledgerMinor;
    private int listings;
    private int outages;
    private boolean stalling;
    private boolean withConsole;

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

    public synchronized FakeShop withConsole() {
        withConsole = true;
        return this;
    }

    /** Charges so much more for every order than its lines cost. */
    public synchronized FakeShop overcharging(long minor) {
        overchargeMinor = minor;
        return this;
    }

    /** Says so much more tax than is in the prices. */
    public synchronized FakeShop mistaxing(long minor) {
        mistaxMinor = minor;
        return this;
    }

    /** How many carts became orders. */
    public synchronized long carts() {
        return carts.values().stream().filter(cart -> !cart.orderId().isEmpty()).count();
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

    /** Paths of what pricing was told. */
    public synchronized List<String> definitions() {
        return List.copyOf(definitions);
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
            case "GET /_console" -> withConsole ? Reply.of(200, "<!doctype html>") : none();
            case "GET /v1/admin/skus" -> product(last);
            case "GET /v1/products" -> product(last.replaceFirst("^prd_", ""));
            case "GET /v1" ->
                Reply.of(200, last.equals("products") ? Map.of("items", listed()) : Map.of("markets", List.of()));
            case "POST /v1" -> post(exchange, last, body);
            case "GET /v1/carts" -> cart(last);
            case "GET /v1/tax-rates", "GET /v1/shipping-methods", "GET /v1/promotions", "GET /v1/price-lists" ->
                definitions.contains(path) ? Reply.of(200, Map.of()) : none();
            case "PUT /v1/tax-rates", "PUT /v1/shipping-methods", "PUT /v1/promotions", "PUT /v1/price-lists" ->
                define(exchange, path);
            case "PUT /v1" -> Reply.of(200, Map.of());
            case "PUT /v1/products" -> change(exchange, last.replaceFirst("^prd_", ""), body);
            case "GET /v1/stock" -> stocked(last);
            case "POST /v1/stock" -> adjust(body);
            case "GET /v1/orders" -> Reply.of(200, orders.getOrDefault(last, Map.of()));
            case "GET /v1/payments" -> payment(last);
            case "GET /v1/ledger" -> Reply.of(200, ledger());
            default -> path.endsWith("/details") ? detail(path, body) : otherwise(path);
        };
    }

    private Reply otherwise(String path) {
        if (path.endsWith("/prices")) {
            return Reply.of(200, Map.of());
        }
        return path.endsWith("/publication") ? product(path.replaceFirst(".*/prd_([^/]*)/.*", "$1")) : none();
    }

    private Reply post(HttpExchange exchange, String what, JsonNode body) {
        return switch (what) {
            case "orders" -> place(exchange, body);
            case "quotes" -> Reply.of(200, quote(body, true));
            case "carts" -> open(exchange, body);
            default -> create(body);
        };
    }

    private Reply define(HttpExchange exchange, String path) {
        boolean isNew = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (isNew == definitions.contains(path)) {
            return Reply.of(412, Map.of("type", "/problems/precondition-failed"));
        }
        definitions.add(path);
        return Reply.of(isNew ? 201 : 200, Map.of());
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

    private Reply open(HttpExchange exchange, JsonNode body) {
        String id = "crt_" + carts.size();
        carts.put(id, new Cart(body, List.of(), ""));
        var opened = new LinkedHashMap<String, Object>(Map.of("cartId", id));
        if (!exchange.getRequestHeaders().containsKey("Authorization")) {
            opened.put("cartToken", "token-of-" + id);
        }
        return new Reply(201, opened, Map.of("ETag", "\"v1\""));
    }

    private Reply detail(String path, JsonNode body) {
        String id = path.replaceFirst(".*/(crt_[^/]*)/.*", "$1");
        List<String> codes =
                body.path("codes").valueStream().map(code -> code.asString("")).toList();
        carts.computeIfPresent(id, (known, cart) -> new Cart(cart.lines(), codes, cart.orderId()));
        return cart(id);
    }

    private Reply cart(String id) {
        Cart cart = carts.get(id);
        return cart == null
                ? none()
                : Reply.of(
                        200,
                        Map.of(
                                "cartId",
                                id,
                                "state",
                                cart.orderId().isEmpty() ? "OPEN" : "ORDERED",
                                "quote",
                                quote(cart.lines(), cart.codes().isEmpty())));
    }

    /** With 20 % tax inside; a code takes a tenth off. */
    private Map<String, Object> quote(JsonNode body, boolean atFullPrice) {
        long goods = goods(body);
        long off = atFullPrice ? 0 : (goods + 5) / 10;
        long tax = mistaxMinor + (goods - off + 3) / 6;
        return Map.of(
                "lines",
                body.path("lines")
                        .valueStream()
                        .map(line -> Map.of("unitPrice", price(line.path("sku").asString(""))))
                        .toList(),
                "discounts",
                off == 0 ? List.of() : List.of(Map.of("code", "AUTUMN10", "amount", off)),
                "taxes",
                List.of(Map.of("base", goods - off - tax, "amount", tax)),
                "totals",
                List.of(
                        Map.of("type", "subtotal", "amount", goods),
                        Map.of("type", "discount", "amount", -off),
                        Map.of("type", "total", "amount", goods - off)));
    }

    /** What is wanted, and by which codes; once it is ordered also the order's id. */
    private record Cart(JsonNode lines, List<String> codes, String orderId) {}

    private Reply place(HttpExchange exchange, JsonNode body) {
        if (outages > 0) {
            outages--;
            return Reply.of(503, Map.of("type", "/problems/unavailable"));
        }
        String cartId = body.path("cartId").asString("");
        Cart cart = carts.get(cartId);
        if (cart == null) {
            return place(exchange, body, body, List.of());
        }
        if (!cart.orderId().isEmpty()) {
            return Reply.of(202, Objects.requireNonNull(orders.get(cart.orderId())));
        }
        Reply placed = place(exchange, cart.lines(), body, cart.codes());
        carts.put(cartId, new Cart(cart.lines(), cart.codes(), "ord_" + (orders.size() - 1)));
        return placed;
    }

    private Reply place(HttpExchange exchange, JsonNode body, JsonNode payment, List<String> codes) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        customers.add(authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""));
        String id = "ord_" + orders.size();
        String reason = reason(id, body, payment);
        if (reason.isEmpty()) {
            body.path("lines")
                    .forEach(line -> stock.merge(
                            line.path("sku").asString(""),
                            -stolen - line.path("quantity").asLong(0),
                            Long::sum));
        }
        orders.put(id, order(id, quote(body, codes.isEmpty()), reason));
        hop(exchange);
        return Reply.of(202, orders.get(id));
    }

    private String reason(String id, JsonNode body, JsonNode payment) {
        boolean short_ = body.path("lines")
                .valueStream()
                .anyMatch(line -> line.path("quantity").asLong(0)
                        > stock.getOrDefault(line.path("sku").asString(""), 0L));
        if (short_) {
            return "OUT_OF_STOCK";
        }
        boolean declined = payment.path("paymentToken").asString("").equals("tok_decline");
        payments.put(id, declined ? "DECLINED" : "AUTHORIZED");
        return declined ? "PAYMENT_DECLINED" : "";
    }

    private long goods(JsonNode body) {
        return body.path("lines")
                .valueStream()
                .mapToLong(line -> price(line.path("sku").asString(""))
                        * line.path("quantity").asLong(0))
                .sum();
    }

    private long total(Map<String, Object> quote) {
        return JsonCodec.mapper()
                .valueToTree(quote)
                .path("totals")
                .path(2)
                .path("amount")
                .asLong(0);
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

    private Map<String, Object> order(String id, Map<String, Object> quote, String reason) {
        var order = new LinkedHashMap<String, Object>();
        order.put("orderId", id);
        order.put("status", status(reason));
        if (!reason.isEmpty()) {
            order.put("reason", reason);
        }
        order.put("placedAt", "2026-11-24T10:00:00Z");
        order.put("total", Map.of("amountMinor", overchargeMinor + total(quote), "currency", "GBP"));
        order.put("quote", quote);
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
