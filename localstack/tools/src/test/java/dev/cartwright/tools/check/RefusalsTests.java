package dev.cartwright.tools.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.ApiOperations;
import dev.cartwright.tools.shop.FakeShop;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RefusalsTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Findings findings = new Findings(new PrintStream(said, true, StandardCharsets.UTF_8));

    private static List<ApiOperation> operations(String... ids) {
        return ApiOperations.in(Path.of("..", "..", "functions")).stream()
                .filter(operation -> List.of(ids).contains(operation.id()))
                .toList();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noticesAShopThatLetsEverybodyIn() {
        try (var shop = new FakeShop()) {
            new Refusals(shop.stack(), operations("createProduct")).check(findings);
        }

        assertThat(findings.conclude("check")).isEqualTo(1);
        assertThat(said())
                .contains("WRONG createProduct")
                .contains("nobody got 200")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void passesAShopThatLetsNobodyIn() throws IOException {
        try (var shop = new ClosedShop("application/problem+json")) {
            new Refusals(shop, operations("receiveWebhook", "createAuthorization", "listProducts")).check(findings);
        }

        assertThat(findings.conclude("check")).as(said()).isZero();
        assertThat(said()).endsWith("check: 2 passed, 0 failed\n");
    }

    @Test
    void wantsARefusalByTheFunctionAndNotByTheGateway() throws IOException {
        try (var shop = new ClosedShop("application/json")) {
            new Refusals(shop, operations("createAuthorization")).check(findings);
        }

        assertThat(findings.conclude("check")).isEqualTo(1);
    }

    @Test
    void noticesAnOrderThatOthersCanRead() {
        try (var shop = new FakeShop()) {
            shop.stack().admin().post("/v1/products", """
                    {"title": "Mug", "variants": [{"sku": "MUG", "price": {"amountMinor": 1, "currency": "GBP"}}]}""");
            String order = PlacedOrder.place(
                            shop.stack().customer("ann"), new Purchase(Map.of("MUG", 1), "tok_approve"))
                    .id();
            new Refusals(shop.stack(), operations("getOrder")).checkHidden(findings, order);
        }

        assertThat(findings.conclude("check")).isEqualTo(1);
        assertThat(said()).contains("WRONG getOrder hides a customer's order from others");
    }

    private static final class ClosedShop implements ShopAccess, AutoCloseable {

        private final HttpServer server;

        ClosedShop(String contentType) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", contentType);
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            });
            server.start();
        }

        @Override
        public Shop guest() {
            return Shop.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        }

        @Override
        public String token(String subject, List<String> roles, String audience, Duration validFor) {
            return "a.b.c";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
