package dev.cartwright.tools.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.shop.JsonCodec;
import dev.cartwright.tools.shop.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The admin's side of a catalogue over HTTP: products by id, each request written down, no rule but those of states. */
final class FakeCatalog implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, ObjectNode> products = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private boolean forgetful;

    FakeCatalog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/", this::handle);
        server.start();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ImportCatalog importing() {
        return new ImportCatalog(Shop.at(origin()).as("token"));
    }

    /** {@code POST /products}, {@code PUT /products/prd_1} ..., in the order they came. */
    List<String> writes() {
        return requests.stream().filter(request -> !request.startsWith("GET")).toList();
    }

    List<String> keys() {
        return keys;
    }

    ObjectNode product(String id) {
        return Objects.requireNonNull(products.get(id));
    }

    /** The next look-up finds nothing, as if the product came a moment later. */
    void looksAwayOnce() {
        forgetful = true;
    }

    void archive(String id) {
        put(id, product(id), "ARCHIVED");
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/v1".length());
        requests.add(exchange.getRequestMethod() + " " + path);
        if (!exchange.getRequestMethod().equals("GET")) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod()) {
            case "GET" -> find(exchange, path.substring("/admin/skus/".length()));
            case "PUT" -> change(exchange, path.substring("/products/".length()), body);
            default -> post(exchange, path, body);
        }
    }

    private void find(HttpExchange exchange, String sku) {
        owner(sku)
                .filter(product -> !forgetful)
                .ifPresentOrElse(product -> show(exchange, 200, product), () -> refuse(exchange, 404, "Unknown", ""));
        forgetful = false;
    }

    private Optional<String> owner(String sku) {
        return products.entrySet().stream()
                .filter(product -> product.getValue().toString().contains("\"sku\":\"" + sku + "\""))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void post(HttpExchange exchange, String path, String body) {
        if (path.endsWith("/publication")) {
            String id = path.split("/", -1)[2];
            put(id, product(id), "PUBLISHED");
            show(exchange, 200, id);
        } else if (body.contains("\"title\":\"\"")) {
            refuse(exchange, 422, "A value breaks a rule", "title is empty");
        } else if (new CatalogLine(1, body)
                .skus().stream().anyMatch(sku -> owner(sku).isPresent())) {
            refuse(exchange, 409, "Another product has this SKU", "");
        } else {
            String id = "prd_" + (products.size() + 1);
            var product = (ObjectNode) JsonCodec.read(body);
            put(id, product, product.path("state").asString("DRAFT"));
            show(exchange, 201, id);
        }
    }

    private void change(HttpExchange exchange, String id, String body) {
        if (!exchange.getRequestHeaders().getFirst("If-Match").equals(etag(id))) {
            refuse(exchange, 412, "The resource has changed since you read it", "");
            return;
        }
        put(id, (ObjectNode) JsonCodec.read(body), product(id).path("state").asString());
        show(exchange, 200, id);
    }

    private void put(String id, ObjectNode product, String state) {
        products.put(id, product.put("productId", id).put("state", state));
        versions.merge(id, 1, Integer::sum);
    }

    private String etag(String id) {
        return "\"v" + versions.get(id) + "\"";
    }

    private void show(HttpExchange exchange, int status, String id) {
        exchange.getResponseHeaders().set("ETag", etag(id));
        answer(exchange, status, product(id).toString());
    }

    private static void refuse(HttpExchange exchange, int status, String title, String detail) {
        answer(exchange, status, JsonCodec.write(Map.of("title", title, "detail", detail, "errors", List.of())));
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
