package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import org.junit.jupiter.api.Test;

class CustomerFunctionsTests {

    private final Shopkeeper shop = new Shopkeeper();

    private HttpAnswer list(HttpCall call) {
        return shop.host().call("listProducts", call);
    }

    private static HttpCall page() {
        return HttpCall.get("/v1/products");
    }

    @Test
    void listsWhatIsPublished() {
        String id = shop.created("sand", "moss");
        shop.create("draft");

        HttpAnswer list = list(page());

        assertThat(list.body()).isEqualTo("""
                {"items":[{"productId":"%s","title":"Stoneware mug","category":"kitchen",\
                "priceFrom":{"amountMinor":1299,"currency":"GBP"},"variants":2}]}""".formatted(id));
        assertThat(list.headers()).containsEntry("Cache-Control", "public, max-age=60");
    }

    @Test
    void listsACategoryPageByPage() {
        String first = shop.created("sand");
        String second = shop.created("moss");

        HttpAnswer newest = list(page().query("category", "kitchen").query("limit", "1"));
        HttpAnswer older =
                list(page().query("category", "kitchen").query("limit", "1").query("cursor", newest.at("/nextCursor")));

        assertThat(newest.at("/items/0/productId")).isEqualTo(second);
        assertThat(older.at("/items/0/productId")).isEqualTo(first);
        assertThat(list(page().query("category", "garden")).json().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void refusesTheCursorOfAnotherCategory() {
        shop.created("sand");
        shop.created("moss");
        String ofAll = list(page().query("limit", "1")).at("/nextCursor");

        HttpAnswer answer = list(page().query("category", "kitchen").query("cursor", ofAll));

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void findsNoProductByAnIdThatCannotBe() {
        assertThat(shop.get("x".repeat(2_041)).problem()).isEqualTo("unknown-product");
        assertThat(shop.get("a b").problem()).isEqualTo("unknown-product");
    }

    @Test
    void refusesParametersThatAreNotAsDocumented() {
        assertThat(list(page().query("limit", "0")).problem()).isEqualTo("invalid-request");
        assertThat(list(page().query("cursor", "x")).problem()).isEqualTo("invalid-request");
        assertThat(list(page().query("cursor", "U0hFTEYKCg")).problem()).isEqualTo("invalid-request");
        assertThat(list(page().query("category", "No Category")).problem()).isEqualTo("invalid-request");
    }

    @Test
    void answersNotModifiedToWhoHasTheProduct() {
        String id = shop.created("sand");

        HttpAnswer again = shop.host()
                .call(
                        "getProduct",
                        HttpCall.get("/v1/products/" + id)
                                .path("productId", id)
                                .header("If-None-Match", shop.get(id).etag()));

        assertThat(again.statusCode()).isEqualTo(304);
    }
}
