package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.testing.TestHost;
import org.junit.jupiter.api.Test;

class ProductFunctionsTests {

    private final TestHost host = TestHost.of(new CatalogApplication(), LocalTable.fresh(), "catalog");

    private HttpAnswer create(String sku) {
        return host.call(
                "createProduct",
                HttpCall.post("/v1/products", """
                        {"title": "Stoneware mug", "description": "Holds 350 ml.", "category": "kitchen", "variants": [
                          {"sku": "%s", "options": {"colour": "sand"}, "weightGrams": 420,
                           "price": {"amountMinor": 1299, "currency": "GBP"}}]}""".formatted(sku)).asAdmin());
    }

    private HttpAnswer publish(String productId) {
        return host.call(
                "publishProduct",
                HttpCall.post("/v1/products/" + productId + "/publication")
                        .path("productId", productId)
                        .asAdmin());
    }

    private HttpAnswer get(String productId) {
        return host.call("getProduct", HttpCall.get("/v1/products/" + productId).path("productId", productId));
    }

    @Test
    void createsADraftThatOnlyAdminsKnow() {
        HttpAnswer created = create("MUG-SAND");

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.at("/state")).isEqualTo("DRAFT");
        assertThat(created.headers()).containsEntry("Location", "/v1/admin/products/" + created.at("/productId"));
        assertThat(get(created.at("/productId")).problem()).isEqualTo("unknown-product");
    }

    @Test
    void showsWhatIsPublished() {
        String id = create("MUG-SAND").at("/productId");

        HttpAnswer published = publish(id);

        HttpAnswer shown = get(id);
        assertThat(shown.body()).isEqualTo(published.body());
        assertThat(shown.etag()).isEqualTo("\"v2\"");
        assertThat(shown.headers()).containsEntry("Cache-Control", "public, max-age=60");
        assertThat(host.lastAnnounced(ProductPublished.TYPE).productId()).isEqualTo(id);
    }

    @Test
    void refusesASkuThatAnotherProductHas() {
        create("MUG-SAND");

        HttpAnswer second = create("MUG-SAND");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("sku-taken");
    }
}
