package dev.cartwright.catalog;

import static java.util.stream.Collectors.joining;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An admin at work on a catalogue, who sells mugs. */
record Shopkeeper(TestHost host) {

    Shopkeeper() {
        this(of(LocalTable.fresh()).host());
    }

    /** One of several who work on the same catalogue. */
    static Shopkeeper of(LocalTable table) {
        return new Shopkeeper(TestHost.of(new CatalogApplication(), table, "catalog"));
    }

    /** A body: mugs in these colours, at 12.99 each. */
    static String mug(String... skus) {
        return body("kitchen", Stream.of(skus).map(sku -> variant(sku, 1299)).collect(joining(",")));
    }

    /** A body that creates a mug in this state. */
    static String mugIn(String state, String sku) {
        return mug(sku).replaceFirst("\\{", "{\"state\":" + state + ",");
    }

    static String mug(String sku, long price) {
        return body("kitchen", variant(sku, price));
    }

    static String body(String category, String variants) {
        return """
                {"title":"Stoneware mug","description":"Holds 350 ml.","category":"%s","variants":[%s]}""".formatted(category, variants);
    }

    static String variant(String sku, long price) {
        return """
                {"sku":"%s","options":{"colour":"%s"},"weightGrams":420,"price":{"amountMinor":%d,"currency":"GBP"}}""".formatted(sku, sku, price);
    }

    static String[] skus(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    HttpAnswer create(String... skus) {
        return createFrom(mug(skus));
    }

    HttpAnswer createFrom(String body) {
        return host.call("createProduct", HttpCall.post("/v1/products", body).asAdmin());
    }

    /** Creates and publishes a product, and gives its id. */
    String created(String... skus) {
        return publish(create(skus).at("/productId")).at("/productId");
    }

    HttpAnswer publish(String id) {
        return host.call("publishProduct", on(HttpCall.post("/v1/products/" + id + "/publication"), id));
    }

    HttpAnswer archive(String id) {
        return host.call("archiveProduct", on(HttpCall.post("/v1/products/" + id + "/archival"), id));
    }

    HttpAnswer change(String id, String etag, String body) {
        return host.call(
                "changeProduct",
                on(HttpCall.put("/v1/products/" + id, body), id).header("If-Match", etag));
    }

    HttpAnswer inspect(String id) {
        return host.call("inspectProduct", on(HttpCall.get("/v1/admin/products/" + id), id));
    }

    HttpAnswer findSku(String sku) {
        return host.call(
                "findSku",
                HttpCall.get("/v1/admin/skus/" + sku).path("sku", sku).asAdmin());
    }

    private static HttpCall on(HttpCall call, String id) {
        return call.path("productId", id).asAdmin();
    }

    /** As a customer. */
    HttpAnswer get(String id) {
        return host.call("getProduct", HttpCall.get("/v1/products/" + id).path("productId", id));
    }
}
