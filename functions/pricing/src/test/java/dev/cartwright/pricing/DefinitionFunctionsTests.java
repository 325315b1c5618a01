package dev.cartwright.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.testing.HttpCall;
import dev.cartwright.pricing.Counter.Kind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionFunctionsTests {

    private static final String ORDER = """
            {"title":"Autumn","code":"autumn10","priority":5,"combinable":false,"currency":"GBP",\
            "conditions":{"counted":{"categories":["kitchen"]},"goodsFrom":1000,"groups":["press"],"firstOrder":true,"validUntil":"2026-12-01T00:00:00Z"},\
            "effect":{"type":"OFF_ORDER","scope":{"skus":["A","B"],"exceptSale":true},"discount":{"amount":500}},"cap":900,"limit":10,"limitPerCustomer":1}""";

    private final Counter counter = new Counter();

    private static String answer(HttpAnswer answer) {
        return answer.statusCode() + " " + answer.problem();
    }

    @Test
    void showsWhatWasDefined() {
        HttpAnswer created = counter.define(Kind.PROMOTION, "autumn", ORDER);

        HttpAnswer shown = counter.get(Kind.PROMOTION, "autumn");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("Location", "/v1/promotions/autumn");
        assertThat(shown.body())
                .isEqualTo(ORDER.replace("{\"title\"", "{\"promotionId\":\"autumn\",\"title\"")
                        .replace("autumn10", "AUTUMN10"));
        assertThat(shown.etag()).isEqualTo(created.etag());
    }

    @Test
    void acceptsWhatItShowed() {
        counter.define(Kind.SHIPPING_METHOD, "standard", """
                {"title":"Standard","zone":{"included":[{"country":"DE","postalFrom":"10000","postalTo":"19999"},{"country":"GB"}]},
                 "tariffs":[{"currency":"EUR","measure":"GOODS","steps":[{"from":0,"price":499}],"freeFrom":5000}]}""");
        HttpAnswer shown = counter.get(Kind.SHIPPING_METHOD, "standard");

        HttpAnswer again = counter.change(Kind.SHIPPING_METHOD, "standard", shown.etag(), shown.body());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(shown.body());
        assertThat(again.etag()).isEqualTo(shown.etag());
    }

    @Test
    void createsOnceAndChangesWhatWasRead() {
        String body = "{\"country\":\"GB\",\"rate\":\"0.2\"}";
        String first = counter.define(Kind.TAX_RATE, "gb", body).etag();

        HttpAnswer twice = counter.define(Kind.TAX_RATE, "gb", body);
        HttpAnswer changed = counter.change(Kind.TAX_RATE, "gb", first, "{\"country\":\"IE\",\"rate\":\"0.23\"}");
        HttpAnswer outdated = counter.change(Kind.TAX_RATE, "gb", first, body);
        HttpAnswer nothing = counter.change(Kind.TAX_RATE, "fr", "*", body);

        assertThat(answer(twice)).isEqualTo("412 precondition-failed");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(answer(outdated)).isEqualTo("412 precondition-failed");
        assertThat(answer(nothing)).isEqualTo("404 unknown-tax-rate");
    }

    @Test
    void wantsToKnowWhichVersionWasRead() {
        HttpAnswer answer = counter.host()
                .call(
                        "defineTaxRate",
                        HttpCall.put("/v1/tax-rates/gb", "{\"country\":\"GB\",\"rate\":\"0.2\"}")
                                .path("taxRateId", "gb")
                                .asAdmin());

        assertThat(answer(answer)).isEqualTo("428 precondition-required");
    }

    @Test
    void givesAnIdOnlyOnce() {
        String body = "{\"title\":\"Press\",\"currency\":\"GBP\",\"taxIncluded\":true}";
        String etag = counter.define(Kind.PRICE_LIST, "press", body).etag();

        HttpAnswer deleted = counter.delete(Kind.PRICE_LIST, "press", etag);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(answer(counter.get(Kind.PRICE_LIST, "press"))).isEqualTo("404 unknown-price-list");
        assertThat(answer(counter.delete(Kind.PRICE_LIST, "press", "*"))).isEqualTo("404 unknown-price-list");
        assertThat(answer(counter.define(Kind.PRICE_LIST, "press", body))).isEqualTo("409 id-used");
    }

    @Test
    void listsThemPageByPage() {
        for (String id : new String[] {"b", "a", "c"}) {
            counter.define(Kind.TAX_RATE, id, "{\"country\":\"GB\",\"rate\":\"0.2\"}");
        }

        HttpAnswer first =
                counter.list(Kind.TAX_RATE, HttpCall.get("/v1/tax-rates").query("limit", "2"));
        HttpAnswer second =
                counter.list(Kind.TAX_RATE, HttpCall.get("/v1/tax-rates").query("cursor", first.at("/nextCursor")));

        assertThat(first.at("/items/0/taxRateId") + first.at("/items/1/taxRateId"))
                .isEqualTo("ab");
        assertThat(second.at("/items/0/taxRateId")).isEqualTo("c");
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void filesAPromotionUnderAllThatItNames() {
        counter.sells(1000, "S99");
        String skus = IntStream.range(0, 100).mapToObj(n -> "\"S" + n + "\"").collect(Collectors.joining(","));

        HttpAnswer created = counter.define(Kind.PROMOTION, "many", """
                {"title":"Many","effect":{"type":"OFF_LINES","scope":{"skus":[%s]},"discount":{"percent":"10"}}}""".formatted(skus));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(Counter.total(counter.quote(Counter.lines("S99", 1)))).isEqualTo(900);
        assertThat(counter.delete(Kind.PROMOTION, "many", "*").statusCode()).isEqualTo(204);
        assertThat(Counter.total(counter.quote(Counter.lines("S99", 1)))).isEqualTo(1000);
    }

    private static String offSkus(String prefix, int count) {
        String skus = IntStream.range(0, count)
                .mapToObj(n -> "\"" + prefix + n + "\"")
                .collect(Collectors.joining(","));
        return """
                {"title":"Many","effect":{"type":"OFF_LINES","scope":{"skus":[%s]},"discount":{"percent":"10"}}}""".formatted(skus);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 79, 80, 81, 100})
    void replacesAllSkusOfAPromotion(int count) {
        counter.sells(1000, "OLD0", "NEW0").publishes("prd_2", 1000, "NEW" + (count - 1));
        counter.define(Kind.PROMOTION, "many", offSkus("OLD", count));

        HttpAnswer changed = counter.change(Kind.PROMOTION, "many", "*", offSkus("NEW", count));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(Counter.total(counter.quote(Counter.lines("OLD0", 1)))).isEqualTo(1000);
        assertThat(Counter.total(counter.quote(Counter.lines("NEW0", 1)))).isEqualTo(900);
        assertThat(Counter.total(counter.quote(Counter.lines("NEW" + (count - 1), 1))))
                .isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"OFF_ORDER\",\"discount\":{}}                                       | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"percent\":\"0\"}}                      | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"percent\":\"100.1\"}}                  | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"percent\":\"5\",\"amount\":3}}         | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"amount\":3}}                           | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"percent\":\"5\"},\"most\":1}           | 422 rule-broken",
                "{\"type\":\"OFF_SHIPPING\",\"discount\":{\"percent\":\"5\"},\"scope\":{}}      | 422 rule-broken",
                "{\"type\":\"OFF_ORDER\",\"discount\":{\"percent\":5}}                          | 400 invalid-body",
                "{\"type\":\"FREE\",\"discount\":{\"percent\":\"5\"}}                           | 400 invalid-body"
            })
    void refusesAnEffectThatBreaksARule(String effect, String problem) {
        HttpAnswer answer = counter.define(Kind.PROMOTION, "bad", "{\"title\":\"Bad\",\"effect\":" + effect + "}");

        assertThat(answer(answer)).isEqualTo(problem);
    }

    @Test
    void refusesARangeWhereCodesHaveLetters() {
        HttpAnswer answer = counter.define(Kind.SHIPPING_METHOD, "bad", """
                {"title":"Bad","zone":{"included":[{"country":"GB","postalFrom":"10"}]},
                 "tariffs":[{"currency":"GBP","measure":"GOODS","steps":[{"from":0,"price":499}]}]}""");

        assertThat(answer(answer)).isEqualTo("422 rule-broken");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/zone/included/0");
    }

    @Test
    void keepsTheCurrencyOfAPriceList() {
        counter.define(Kind.PRICE_LIST, "press", "{\"title\":\"Press\",\"currency\":\"GBP\",\"taxIncluded\":true}");

        HttpAnswer answer = counter.change(
                Kind.PRICE_LIST, "press", "*", "{\"title\":\"Press\",\"currency\":\"EUR\",\"taxIncluded\":true}");

        assertThat(answer(answer)).isEqualTo("422 rule-broken");
    }

    @Test
    void changesAndEndsPricesOfAList() {
        counter.define(Kind.PRICE_LIST, "press", "{\"title\":\"Press\",\"currency\":\"GBP\",\"taxIncluded\":true}");
        counter.sells(1000, "MUG");

        HttpAnswer set = counter.changePrices("press", "*", Counter.price("MUG", 800));
        HttpAnswer listed = counter.host()
                .call(
                        "listPrices",
                        HttpCall.get("/v1/price-lists/press/prices")
                                .path("priceListId", "press")
                                .query("sku", "MUG")
                                .query("sku", "CUP")
                                .asAdmin());
        assertThat(Counter.total(counter.quote(Counter.lines("MUG", 1)))).isEqualTo(800);
        counter.changePrices("press", "*", "{\"sku\":\"MUG\",\"tiers\":[]}");

        assertThat(set.body()).isEqualTo("{\"prices\":[" + versioned("MUG", 800, 1) + "]}");
        assertThat(listed.body()).isEqualTo(set.body());
        assertThat(Counter.total(counter.quote(Counter.lines("MUG", 1)))).isEqualTo(1000);
        assertThat(answer(counter.changePrices("none", "*", Counter.price("MUG", 1))))
                .isEqualTo("404 unknown-price-list");
        assertThat(answer(counter.changePrices("press", "\"v9\"", Counter.price("MUG", 1))))
                .isEqualTo("412 precondition-failed");
    }

    private static String versioned(String sku, long amount, long version) {
        return Counter.price(sku, amount).replaceFirst("}$", ",\"version\":" + version + "}");
    }

    @Test
    void changesAPriceThatNobodyChangedSinceItWasRead() {
        counter.define(Kind.PRICE_LIST, "press", "{\"title\":\"Press\",\"currency\":\"GBP\",\"taxIncluded\":true}");
        counter.sells(1000, "MUG", "CUP");
        counter.changePrices("press", "*", Counter.price("MUG", 800));

        HttpAnswer read = counter.changePrices("press", "*", versioned("MUG", 700, 1));
        HttpAnswer outdated =
                counter.changePrices("press", "*", Counter.price("CUP", 500) + "," + versioned("MUG", 600, 1));
        HttpAnswer notNew = counter.changePrices("press", "*", versioned("MUG", 600, 0));
        HttpAnswer isNew = counter.changePrices("press", "*", versioned("CUP", 400, 0));

        assertThat(read.number("/prices/0/version")).isEqualTo(2);
        assertThat(answer(outdated)).isEqualTo("412 precondition-failed");
        assertThat(answer(notNew)).isEqualTo("412 precondition-failed");
        assertThat(isNew.number("/prices/0/version")).isEqualTo(1);
        assertThat(Counter.total(counter.quote(Counter.lines("MUG", 1)))).isEqualTo(700);
        assertThat(Counter.total(counter.quote(Counter.lines("CUP", 1)))).isEqualTo(400);
    }

    @Test
    void changesTheMarkets() {
        HttpAnswer usual =
                counter.host().call("getMarkets", HttpCall.get("/v1/markets").asAdmin());

        HttpAnswer changed = counter.host()
                .call(
                        "changeMarkets",
                        HttpCall.put("/v1/markets", """
                        {"markets":[{"marketId":"uk","currency":"GBP","country":"GB","taxIncluded":true},
                         {"marketId":"us","currency":"USD","country":"US","region":"CA","taxIncluded":false,"rounding":"PER_LINE"}]}""")
                                .header("If-Match", usual.etag())
                                .asAdmin());

        assertThat(usual.at("/markets/0/country")).isEqualTo("GB");
        assertThat(changed.at("/markets/1/rounding")).isEqualTo("PER_LINE");
        assertThat(counter.quote(Counter.lines("MUG", 1) + ",\"destination\":{\"country\":\"US\"}")
                        .at("/currency"))
                .isEqualTo("USD");
    }

    @Test
    void explainsWhyAPromotionDidNotApply() {
        counter.sells(1000, "MUG");
        counter.define(Kind.PROMOTION, "press", """
                {"title":"Press","conditions":{"groups":["press"]},"effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");

        HttpAnswer without = explain("");
        HttpAnswer with = explain(",\"groups\":[\"press\"],\"at\":\"2026-11-24T08:00:00Z\"");

        assertThat(without.at("/promotions/0/reason")).isEqualTo("other-group");
        assertThat(with.at("/promotions/0/reason")).isEqualTo("applied");
        assertThat(with.number("/promotions/0/saved")).isEqualTo(100);
    }

    @Test
    void explainsEveryPromotion() {
        counter.sells(1000, "MUG");
        String effect =
                ",\"effect\":{\"type\":\"OFF_LINES\",\"scope\":{\"skus\":[\"CUP\"]},\"discount\":{\"percent\":\"10\"}}}";
        counter.define(Kind.PROMOTION, "a", "{\"title\":\"Cups\"" + effect);
        counter.define(
                Kind.PROMOTION, "b", "{\"title\":\"Over\",\"conditions\":{\"validUntil\":\"2026-01-01\"}" + effect);
        counter.define(
                Kind.PROMOTION, "c", "{\"title\":\"Soon\",\"conditions\":{\"validFrom\":\"2027-01-01\"}" + effect);
        counter.define(Kind.PROMOTION, "d", "{\"title\":\"Secret\",\"code\":\"SECRET\"" + effect);

        HttpAnswer explained = explain("");

        assertThat(explained
                        .json()
                        .path("promotions")
                        .valueStream()
                        .map(promotion -> promotion.path("reason").asString()))
                .containsExactly("no-matching-line", "expired", "not-started", "code-not-entered");
    }

    private HttpAnswer explain(String fields) {
        return counter.host()
                .call(
                        "explainQuote",
                        HttpCall.post("/v1/admin/quotes/explanations", "{" + Counter.lines("MUG", 1) + fields + "}")
                                .asAdmin());
    }

    @Test
    void isForAdminsAlone() {
        HttpAnswer answer =
                counter.host().call("getMarkets", HttpCall.get("/v1/markets").asCustomer("ann"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
