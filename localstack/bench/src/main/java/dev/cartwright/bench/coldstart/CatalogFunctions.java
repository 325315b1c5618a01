package dev.cartwright.bench.coldstart;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The catalogue's functions, as its template declares them. */
record CatalogFunctions(Path zip, String table) {

    private static final String HANDLER = "dev.cartwright.kit.lambda.FunctionHost";

    MeasuredFunction function(String definition) {
        var variables = new TreeMap<>(Map.of(
                "SPRING_CLOUD_FUNCTION_DEFINITION", definition,
                "SERVICE", "catalog",
                "STAGE", "bench",
                "TABLE", table,
                "BUS", "cartwright-bench",
                "TOKEN_ISSUER", "https://issuer.invalid",
                "TOKEN_AUDIENCE", "cartwright",
                "TOKEN_KEYS", "https://issuer.invalid/.well-known/jwks.json"));
        return new MeasuredFunction(definition, zip, HANDLER, variables);
    }

    /** Publishes one product with the catalogue's own functions; returns its id. */
    String publishOne(ColdStartRunner laboratory) throws IOException {
        String created = laboratory
                .start(function("createProduct"), event("POST", "/products", "/products", Map.of(), product()))
                .answer();
        return body(created, 201).path("productId").asString("");
    }

    static String getProduct(String id) {
        return event("GET", "/products/{productId}", "/products/" + id, Map.of("productId", id), "");
    }

    static JsonNode body(String answer, int status) {
        JsonNode reply = JsonCodec.read(answer);
        if (reply.path("statusCode").asInt(0) != status) {
            throw new IllegalStateException("expected a " + status + ", not " + answer);
        }
        return JsonCodec.read(reply.path("body").asString(""));
    }

    private static String product() {
        return JsonCodec.write(Map.of(
                "state", "PUBLISHED",
                "title", "Linen tablecloth",
                "description", "Stone-washed linen from Portugal.",
                "category", "table-linen",
                "variants",
                        List.of(Map.of(
                                "sku",
                                "LINEN-140-SAND",
                                "options",
                                Map.of("size", "140x220", "colour", "sand"),
                                "price",
                                Map.of("amountMinor", 6900, "currency", "GBP"),
                                "weightGrams",
                                640))));
    }

    private static String event(
            String method, String resource, String path, Map<String, String> parameters, String body) {
        var event = new LinkedHashMap<String, Object>();
        event.put("httpMethod", method);
        event.put("resource", resource);
        event.put("path", path);
        event.put("headers", headers());
        event.put("pathParameters", parameters);
        event.put(
                "requestContext",
                Map.of(
                        "requestId",
                        "00000000-0000-4000-8000-000000000001",
                        "path",
                        "/v1" + path,
                        "stage",
                        "v1",
                        "authorizer",
                        Map.of("principalId", "bench", "subject", "bench", "roles", "ADMIN")));
        event.put("body", body);
        event.put("isBase64Encoded", false);
        return JsonCodec.write(event);
    }

    private static Map<String, String> headers() {
        return Map.of(
                "Accept", "application/json",
                "Content-Type", "application/json",
                "Host", "bench.execute-api.us-east-1.amazonaws.com",
                "Idempotency-Key", java.util.UUID.randomUUID().toString(),
                "User-Agent", "bench",
                "X-Forwarded-For", "127.0.0.1");
    }
}
