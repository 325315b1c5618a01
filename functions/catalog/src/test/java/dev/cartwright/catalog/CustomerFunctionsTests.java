package dev.cartwright.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CustomerFunctionsTests {

    private final Shopkeeper shop = new Shopkeeper();

    private HttpAnswer list(HttpCall call) {
        return shop.host().call("listProducts", call);
    }

    private static HttpCall page() {
        return HttpCall.get("/v1/products");
    }

    private HttpAnswer quote(String body) {
        return shop.host().call("quoteLines", HttpCall.post("/v1/quotes", body).without("Idempotency-Key"));
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
    void quotesNoTotalThatNobodyCanRead() {
        shop.createFrom(Shopkeeper.mugIn("\"PUBLISHED\"", "sand").replace("1299", "9007199254740991"));

        HttpAnswer one = quote("{\"lines\":[{\"sku\":\"sand\",\"quantity\":1}]}");
        HttpAnswer two = quote("{\"lines\":[{\"sku\":\"sand\",\"quantity\":2}]}");
        HttpAnswer million = quote("{\"lines\":[{\"sku\":\"sand\",\"quantity\":1000000}]}");

        assertThat(one.number("/total/amountMinor")).isEqualTo(9_007_199_254_740_991L);
        assertThat(two.statusCode() + " " + two.problem()).isEqualTo("422 rule-broken");
        assertThat(million.statusCode() + " " + million.problem()).isEqualTo("422 rule-broken");
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

    @Test
    void quotesABasket() {
        shop.created("sand");
        shop.create("draft");

        HttpAnswer quote = quote("""
                {"lines":[{"sku":"sand","quantity":2},{"sku":"draft","quantity":1},{"sku":"sky","quantity":1}]}""");

        assertThat(quote.body()).isEqualTo("""
                {"currency":"GBP","total":{"amountMinor":2598,"currency":"GBP"},\
                "lines":[{"sku":"sand","quantity":2,"unitPrice":{"amountMinor":1299,"currency":"GBP"},\
                "lineTotal":{"amountMinor":2598,"currency":"GBP"},"title":"Stoneware mug (sand)"}],\
                "refusals":[{"sku":"draft","reason":"NOT_FOR_SALE"},{"sku":"sky","reason":"UNKNOWN_SKU"}]}""");
    }

    @Test
    void quotesInAnotherCurrency() {
        shop.created("sand");

        HttpAnswer quote = quote("{\"currency\":\"EUR\",\"lines\":[{\"sku\":\"sand\",\"quantity\":2}]}");

        assertThat(quote.at("/total/currency")).isEqualTo("EUR");
        assertThat(quote.at("/refusals/0/reason")).isEqualTo("OTHER_CURRENCY");
    }

    @Test
    void pointsAtALineThatBreaksARule() {
        HttpAnswer answer = quote("{\"lines\":[{\"sku\":\"sand\",\"quantity\":1},{\"sku\":\"sand\",\"quantity\":0}]}");

        assertThat(answer.problem()).isEqualTo("invalid-body");
        assertThat(answer.pointers()).containsExactly("/lines/1/quantity");
    }

    @Test
    void pointsAtACurrencyThatIsNone() {
        HttpAnswer answer = quote("{\"currency\":\"XXX\",\"lines\":[{\"sku\":\"sand\",\"quantity\":1}]}");

        assertThat(answer.statusCode() + " " + answer.problem()).isEqualTo("422 rule-broken");
        assertThat(answer.pointers()).containsExactly("/currency");
    }

    @Test
    void quotesTheLargestBasket() {
        shop.created(Shopkeeper.skus("a", 40));
        String lines = Stream.of(Shopkeeper.skus("a", 1200))
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));

        HttpAnswer quote = quote("{\"lines\":[" + lines + "]}");

        assertThat(quote.statusCode()).isEqualTo(200);
        assertThat(quote.number("/total/amountMinor")).isEqualTo(40 * 1299);
        assertThat(quote.json().path("refusals").size()).isEqualTo(1160);
    }
}
