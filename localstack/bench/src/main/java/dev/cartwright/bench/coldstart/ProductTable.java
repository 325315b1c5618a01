package dev.cartwright.bench.coldstart;

import dev.cartwright.tools.shop.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The catalogue's table, through DynamoDB's protocol with unsigned requests. */
final class ProductTable {

    private static final String PROTOCOL = "DynamoDB_20120810.";
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final String UNSIGNED = "AWS4-HMAC-SHA256 "
            + "Credential=local/20261124/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String name;

    private ProductTable(URI endpoint, String name) {
        this.endpoint = endpoint;
        this.name = name;
    }

    /** The key of a row. */
    record RowKey(String pk, String sk) {}

    static ProductTable create(URI endpoint) {
        var table = new ProductTable(endpoint, "bench-catalog");
        table.call(
                "CreateTable",
                Map.of(
                        "TableName",
                        table.name,
                        "BillingMode",
                        "PAY_PER_REQUEST",
                        "AttributeDefinitions",
                        List.of(attribute("pk"), attribute("sk")),
                        "KeySchema",
                        List.of(key("pk", "HASH"), key("sk", "RANGE"))));
        return table;
    }

    String name() {
        return name;
    }

    /** The row whose partition key ends with the product's id. */
    RowKey rowOf(String productId) {
        return call("Scan", Map.of("TableName", name))
                .path("Items")
                .valueStream()
                .map(ProductTable::rowKey)
                .filter(row -> row.pk().endsWith(productId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue stored no row for " + productId));
    }

    private static RowKey rowKey(JsonNode item) {
        return new RowKey(
                item.path("pk").path("S").asString(""),
                item.path("sk").path("S").asString(""));
    }

    private static Map<String, String> attribute(String name) {
        return Map.of("AttributeName", name, "AttributeType", "S");
    }

    private static Map<String, String> key(String name, String type) {
        return Map.of("AttributeName", name, "KeyType", type);
    }

    private JsonNode call(String operation, Map<String, ?> input) {
        var request = HttpRequest.newBuilder(endpoint)
                .header("X-Amz-Target", PROTOCOL + operation)
                .header("Content-Type", CONTENT_TYPE)
                .header("Authorization", UNSIGNED)
                .POST(BodyPublishers.ofString(JsonCodec.write(input)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + response.body());
            }
            return JsonCodec.read(response.body());
        } catch (IOException failure) {
            throw new IllegalStateException(operation + ": " + failure, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
