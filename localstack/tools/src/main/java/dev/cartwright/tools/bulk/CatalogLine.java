package dev.cartwright.tools.bulk;

import dev.cartwright.tools.shop.JsonCodec;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the file: a product as the body of {@code POST /v1/products}, without a state.
 *
 * @param number of the line, from 1
 */
record CatalogLine(int number, String text) {

    /** Ignores empty lines. */
    static Stream<CatalogLine> of(List<String> lines) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> !lines.get(i).isBlank())
                .map(i -> new CatalogLine(i + 1, lines.get(i).strip()));
    }

    boolean isObject() {
        return JsonCodec.read(text).isObject();
    }

    boolean hasState() {
        return JsonCodec.read(text).has("state");
    }

    /** The body that creates and publishes the product. */
    String onSale() {
        return JsonCodec.write(((ObjectNode) JsonCodec.read(text)).put("state", "PUBLISHED"));
    }

    List<String> skus() {
        return variants(JsonCodec.read(text))
                .map(variant -> variant.path("sku").asString(""))
                .filter(sku -> !sku.isEmpty())
                .toList();
    }

    /** Whether the shop's product equals this line; it may have more fields, such as its state. */
    boolean describes(JsonNode product) {
        JsonNode wanted = JsonCodec.read(text);
        variants(wanted).forEach(CatalogLine::completed);
        return wanted.propertyStream().allMatch(field -> field.getValue().equals(product.path(field.getKey())));
    }

    private static void completed(JsonNode variant) {
        if (variant instanceof ObjectNode fields) {
            if (!fields.has("options")) {
                fields.putObject("options");
            }
            if (!fields.has("weightGrams")) {
                fields.put("weightGrams", 0);
            }
            if (!fields.has("taxCategory")) {
                fields.put("taxCategory", "standard");
            }
        }
    }

    private static Stream<JsonNode> variants(JsonNode product) {
        return product.path("variants").valueStream();
    }
}
