package dev.cartwright.journey;

import static org.awaitility.Awaitility.await;

import dev.cartwright.embedded.EmbeddedStack;
import dev.cartwright.embedded.StackSettings;
import dev.cartwright.embedded.StartListener;
import dev.cartwright.embedded.function.Hosting;
import dev.cartwright.tools.access.ApiOperation;
import dev.cartwright.tools.access.ApiOperations;
import dev.cartwright.tools.access.Headers;
import dev.cartwright.tools.shop.PricingAdmin;
import dev.cartwright.tools.shop.QuotedPrices;
import dev.cartwright.tools.shop.ShopAccess;
import dev.cartwright.tools.shop.StackClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole shop on the embedded stack, started once for all journeys of the JVM, and how people speak to it. */
final class Shop {

    static final Path HOME = Path.of(System.getProperty("cartwright.home"));
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long functions cache secrets and addresses. */
    static final Duration PARAMETERS_CACHED = Duration.ofSeconds(1);

    /** Five times this is longer than a provider takes that answers too late, and that is busy with the request until then. */
    private static final Duration REDELIVERY = Duration.ofSeconds(2);

    /** Where web pages of the shop are; the same server under another name is another origin, and not allowed. */
    static final int PAGES_PORT = pagesPort();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();

    private Shop() {}

    private static final class Running {

        private static final EmbeddedStack STACK = open(start());

        /** Ships for nothing, whatever dearer methods journeys define. */
        private static EmbeddedStack open(EmbeddedStack stack) {
            var admin = StackClient.at(URI.create(stack.url())).admin();
            var free = Map.of("currency", "GBP", "measure", "GOODS", "steps", List.of(Map.of("from", 0, "price", 0)));
            var zone = Map.of("included", List.of(Map.of("country", "GB")));
            new PricingAdmin(admin)
                    .shippingMethod("free", Map.of("title", "Free", "zone", zone, "tariffs", List.of(free)));
            return stack;
        }

        private static EmbeddedStack start() {
            try {
                var settings = new StackSettings(
                        HOME.resolve("template.yaml"),
                        Map.of("AllowedOrigins", "https://shop.example,http://localhost:" + PAGES_PORT),
                        freePort(),
                        freePort(),
                        Optional.empty(),
                        Hosting.standard()
                                .withVariables(Map.of(
                                        "PARAMETERS_CACHED_SECONDS", Long.toString(PARAMETERS_CACHED.toSeconds()))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(REDELIVERY));
                EmbeddedStack stack = EmbeddedStack.start(
                        settings, new PrintStream(CONSOLE, true, StandardCharsets.UTF_8), StartListener.NONE);
                Runtime.getRuntime()
                        .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(stack::close));
                return stack;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static int pagesPort() {
        try {
            return freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static EmbeddedStack stack() {
        return Running.STACK;
    }

    /** As the commands come into it. */
    static ShopAccess entrance() {
        return StackClient.at(URI.create(stack().url()));
    }

    /** Every operation of every capability, so that a new one is covered or fails a test. */
    static List<ApiOperation> operations() {
        return ApiOperations.in(HOME.resolve("functions"));
    }

    /** Everything that the functions printed so far. */
    static String console() {
        return CONSOLE.toString(StandardCharsets.UTF_8);
    }

    /** An answer over HTTP; header names in lower case. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }

        /** The last part of a problem's type. */
        String problem() {
            String type = at("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        Answer require(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + ": " + body);
            }
            return this;
        }
    }

    /** Sends a request as it is. */
    static Answer send(String method, String path, String body, Headers headers) {
        return exchange(URI.create(stack().url() + path), method, body, headers);
    }

    static Answer exchange(URI uri, String method, String body, Headers headers) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.values().forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Answer get(String path, Headers headers) {
        return send("GET", path, "", headers);
    }

    /** A JSON request under a new idempotency key. */
    static Answer post(String path, Object body, Headers headers) {
        return send(
                "POST", path, JSON.writeValueAsString(body), headers.withKey().json());
    }

    static Headers as(String subject, String role) {
        return Headers.bearer(stack().token(subject, role));
    }

    static Headers customer(String subject) {
        return as(subject, "customer");
    }

    static Headers admin() {
        return as("admin-1", "admin");
    }

    /** The sandbox's one merchant, with the key of now. */
    static Headers merchant() {
        return Headers.bearer(Aws.secret("psp/key"));
    }

    static String newSku() {
        return "JRN-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    static Map<String, Object> product(String sku, long priceMinor, String title) {
        return Map.of(
                "title",
                title,
                "description",
                "For a journey.",
                "category",
                "journey",
                "variants",
                List.of(Map.of(
                        "sku",
                        sku,
                        "options",
                        Map.of(),
                        "price",
                        Map.of("amountMinor", priceMinor, "currency", "GBP"),
                        "weightGrams",
                        100)));
    }

    /** A product that is not on sale yet. */
    static Answer draft(String sku, long priceMinor) {
        return post("/v1/products", product(sku, priceMinor, "A thing to sell"), admin())
                .require(201);
    }

    /** A published product with one new SKU, of which so many are on the shelf. */
    static String sellable(int units, long priceMinor) {
        String sku = newSku();
        sell(sku, units, priceMinor);
        return sku;
    }

    /** Puts a new product of one variant on sale. */
    static void sell(String sku, int units, long priceMinor) {
        var onSale = new HashMap<>(product(sku, priceMinor, "A thing to sell"));
        onSale.put("state", "PUBLISHED");
        post("/v1/products", onSale, admin()).require(201);
        post("/v1/stock/" + sku + "/adjustments", Map.of("change", units, "reason", "For a journey"), admin())
                .require(201);
        awaitPrice(sku);
    }

    /** Waits until pricing has heard of the SKU: only then can it be ordered. */
    static void awaitPrice(String sku) {
        new QuotedPrices(entrance().guest()).awaitOnSale(List.of(sku));
    }

    /** A new code that takes a tenth off so many orders; returns when it works for this SKU. */
    static String limitedCode(String sku, int orders) {
        String code = newSku();
        new PricingAdmin(entrance().admin())
                .promotion(
                        code,
                        Map.of(
                                "title",
                                "For a journey",
                                "code",
                                code,
                                "effect",
                                Map.of("type", "OFF_ORDER", "discount", Map.of("percent", "10")),
                                "limit",
                                orders));
        var quote = Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1)), "codes", List.of(code));
        await().atMost(PATIENCE)
                .until(() -> !post("/v1/quotes", quote, Headers.NONE)
                        .json()
                        .path("discounts")
                        .isEmpty());
        return code;
    }

    static long available(String sku) {
        return get("/v1/stock/" + sku, Headers.NONE).json().path("available").asLong(-1);
    }
}
