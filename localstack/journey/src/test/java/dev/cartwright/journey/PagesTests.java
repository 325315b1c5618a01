package dev.cartwright.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.cartwright.console.InTheBrowser;
import dev.cartwright.console.Screen;
import dev.cartwright.tools.access.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Web pages of another origin call the API, in a real browser and as it asks before. */
class PagesTests {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        String sku = Shop.newSku();
        String product = Shop.post("/v1/products", published(sku), Shop.admin())
                .require(201)
                .at("/productId");
        Shop.post("/v1/stock/" + sku + "/adjustments", Map.of("change", 9, "reason", "For a journey"), Shop.admin())
                .require(201);
        Shop.awaitPrice(sku);
        byte[] page = page(product, sku).getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Shop.PAGES_PORT), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    private static String page(String product, String sku) {
        return """
            <!doctype html><body><script>
            const api = "%s", product = "%s", order = %s, token = "%s";
            async function call(name, path, options) {
              try {
                const answer = await fetch(api + path, options);
                const read = ["ETag", "Location", "Retry-After"].filter(header => answer.headers.get(header));
                return name + "=" + answer.status + read.map(header => "+" + header).join("");
              } catch (blocked) {
                return name + "=blocked";
              }
            }
            const write = body => ({method: "POST", body: JSON.stringify(body), headers: {
              "Content-Type": "application/json", "Authorization": "Bearer " + token,
              "Idempotency-Key": crypto.randomUUID()}});
            Promise.all([
              call("read", "/v1/products/" + product),
              call("write", "/v1/orders", write(order)),
              call("refused-by-gateway", "/v1/orders", {method: "POST", body: "{}", headers: {
                "Content-Type": "application/json", "Authorization": "Bearer " + token}}),
              call("refused-by-authorizer", "/v1/orders", {headers: {"Authorization": "Bearer no"}}),
              call("refused-by-function", "/v1/products/prd_00000000000000000000000000")
            ]).then(results => document.body.innerText = results.join(" "));
            </script></body>
            """.formatted(
                        Shop.stack().url(),
                        product,
                        Shop.JSON.writeValueAsString(Orders.basket(sku, 1, "tok_approve")),
                        Shop.stack().token("ann", "customer"));
    }

    private static Map<String, Object> published(String sku) {
        var product = new HashMap<>(Shop.product(sku, 900, "A thing on a page"));
        product.put("state", "PUBLISHED");
        return product;
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @InTheBrowser
    @Test
    void ofAnAllowedOriginReadEveryAnswer() {
        assertThat(shown("http://localhost:" + Shop.PAGES_PORT + "/"))
                .contains(
                        "read=200+ETag",
                        "write=202+Location+Retry-After",
                        "refused-by-gateway=400",
                        "refused-by-authorizer=401",
                        "refused-by-function=404");
    }

    @InTheBrowser
    @Test
    void ofAnotherOriginReadNothing() {
        assertThat(shown("http://127.0.0.1:" + Shop.PAGES_PORT + "/"))
                .contains(
                        "read=blocked",
                        "write=blocked",
                        "refused-by-gateway=blocked",
                        "refused-by-authorizer=blocked",
                        "refused-by-function=blocked");
    }

    /** What the page says when its requests are answered; a blocked one is an error that is recorded, too. */
    private static String shown(String url) {
        Page page = Screen.shared().open(url);
        page.getByText("refused-by-function=").waitFor();
        String text = page.innerText("body");
        page.close();
        Screen.shared().incidents();
        return text;
    }

    @Test
    void askBeforeEveryOperationAndAreAnsweredWithoutAFunction() {
        List<String> paths = Shop.operations().stream()
                .map(operation -> "/v1" + operation.path().replaceAll("[{]\\w+}", "x"))
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(10);

        paths.forEach(path -> {
            Shop.Answer allowed = preflight(path, "https://shop.example");
            Shop.Answer others = preflight(path, "https://shop.example.evil.example");

            assertThat(allowed.status()).as(path).isEqualTo(204);
            assertThat(allowed.header("Access-Control-Allow-Origin")).as(path).isEqualTo("https://shop.example");
            assertThat(List.of(allowed.header("Access-Control-Allow-Headers").split(", ")))
                    .as(path)
                    .contains("Authorization", "Idempotency-Key", "Order-Token");
            assertThat(others.header("Access-Control-Allow-Origin")).as(path).isEmpty();
        });
        assertThat(Shop.stack()
                        .functions()
                        .journal()
                        .find(entry -> entry.trigger().startsWith("OPTIONS ")))
                .isEmpty();
    }

    private static Shop.Answer preflight(String path, String origin) {
        return Shop.send(
                "OPTIONS", path, "", Headers.NONE.with("Origin", origin).with("Access-Control-Request-Method", "POST"));
    }
}
