package dev.cartwright.tools.bulk;

import dev.cartwright.tools.shop.Json;
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

    /** Empty lines are no products. */
    static Stream<CatalogLine> of(List<String> lines) {
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> !lines.get(i).isBlank())
                .map(i -> new CatalogLine(i + 1, lines.get(i).strip()));
    }

    boolean isObject() {
        return Json.read(text).isObject();
    }

    boolean hasState() {
        return Json.read(text).has("state");
    }

    /** The body that creates the product and puts it on sale at once. */
    String onSale() {
        return Json.write(((ObjectNode) Json.read(text)).put("state", "PUBLISHED"));
    }

    List<String> skus() {
        return variants(Json.read(text))
                .map(variant -> variant.path("sku").asString(""))
                .filter(sku -> !sku.isEmpty())
                .toList();
    }

    /** Whether the shop's product is already what this line says; it may show more, such as its state. */
    boolean describes(JsonNode product) {
        JsonNode wanted = Json.read(text);
        variants(wanted).forEach(CatalogLine::completed);
        return wanted.propertyStream().allMatch(field -> field.getValue().equals(product.path(field.getKey())));
    }

    private static void completed(JsonNode variant) {
        if (variant instanceof ObjectNode fields && !fields.has("options")) {
            fields.putObject("options");
        }
    }

    private static Stream<JsonNode> variants(JsonNode product) {
        return product.path("variants").valueStream();
    }
}
