package dev.cartwright.pricing;

import static dev.cartwright.pricing.Counter.lines;
import static dev.cartwright.pricing.Counter.messages;
import static dev.cartwright.pricing.Counter.total;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.kit.testing.HttpAnswer;
import dev.cartwright.kit.value.WireMoney;
import dev.cartwright.pricing.Counter.Kind;
import dev.cartwright.pricing.function.CatalogEvents;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuoteFunctionTests {

    private final Counter counter = new Counter();

    @Test
    void pricesWhatTheCatalogueSellsAtItsListPrice() {
        counter.sells(1299, "MUG");

        HttpAnswer quote = counter.quote(lines("MUG", 2));

        assertThat(quote.body()).isEqualTo("""
                {"currency":"GBP","taxIncluded":true,"ruleVersion":"1","lines":[{"sku":"MUG","quantity":2,"listPrice":1299,\
                "unitPrice":1299,"discounts":[],"taxes":[],"total":2598}],"shippingMethods":[],"discounts":[],"taxes":[],\
                "totals":[{"type":"subtotal","amount":2598},{"type":"total","amount":2598}],"messages":[]}""");
    }

    @Test
    void repeatsItselfByteForByte() {
        counter.sells(1299, "MUG", "CUP");
        counter.define(Kind.PROMOTION, "autumn", """
                {"title":"Autumn","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");

        HttpAnswer first = counter.quote(lines("MUG", 2));
        HttpAnswer second = counter.quote(lines("MUG", 2));

        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void saysOfALineWhyItHasNoPrice() {
        counter.sells(1299, "MUG").publishes("prd_2", 900, "OLD").archives("prd_2", "OLD");

        HttpAnswer quote = counter.quote("""
                "lines":[{"sku":"MUG","quantity":1},{"sku":"OLD","quantity":1},{"sku":"SKY","quantity":1},{"sku":"no sku","quantity":1}]""");

        assertThat(messages(quote)).containsExactly("not-for-sale", "unknown-sku", "unknown-sku");
        assertThat(total(quote)).isEqualTo(1299);
    }

    @Test
    void saysThatNothingHasAPriceInAnotherCurrency() {
        counter.sells(1299, "MUG");

        HttpAnswer quote = counter.quote(lines("MUG", 1) + ",\"currency\":\"EUR\"");

        assertThat(quote.at("/currency")).isEqualTo("EUR");
        assertThat(messages(quote)).containsExactly("no-price-here");
    }

    @Test
    void appliesACodeWhateverItsCase() {
        counter.sells(1000, "MUG");
        counter.define(Kind.PROMOTION, "autumn", """
                {"title":"Autumn","code":"Autumn10","effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");

        HttpAnswer quote = counter.quote(lines("MUG", 2) + ",\"codes\":[\"aUTUMN10\",\"SPRING\"]");

        assertThat(total(quote)).isEqualTo(1800);
        assertThat(quote.at("/discounts/0/promotionId")).isEqualTo("autumn");
        assertThat(quote.at("/discounts/0/code")).isEqualTo("AUTUMN10");
        assertThat(messages(quote)).containsExactly("code-unknown");
    }

    @Test
    void appliesWhatNamesASkuOrACategoryByItself() {
        counter.sells(1000, "MUG", "CUP");
        counter.define(Kind.PROMOTION, "mug", """
                {"title":"Mugs","effect":{"type":"OFF_LINES","scope":{"skus":["MUG"]},"discount":{"percent":"10"}}}""");
        counter.define(Kind.PROMOTION, "kitchen", """
                {"title":"Kitchen","effect":{"type":"OFF_LINES","scope":{"categories":["kitchen"]},"discount":{"percent":"50"}}}""");

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(450);
        assertThat(total(counter.quote(lines("CUP", 1)))).isEqualTo(500);
    }

    @Test
    void forgetsAPromotionThatIsDeletedOrNamesOthersNow() {
        counter.sells(1000, "MUG", "CUP");
        String ofMugs = counter.define(Kind.PROMOTION, "mug", """
                {"title":"Mugs","effect":{"type":"OFF_LINES","scope":{"skus":["MUG"]},"discount":{"percent":"10"}}}""").etag();

        String ofCups = counter.change(Kind.PROMOTION, "mug", ofMugs, """
                {"title":"Cups","effect":{"type":"OFF_LINES","scope":{"skus":["CUP"]},"discount":{"percent":"10"}}}""").etag();

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1000);
        assertThat(total(counter.quote(lines("CUP", 1)))).isEqualTo(900);
        counter.delete(Kind.PROMOTION, "mug", ofCups);
        assertThat(total(counter.quote(lines("CUP", 1)))).isEqualTo(1000);
    }

    @Test
    void followsAPromotionWhosePeriodIsMoved() {
        counter.sells(1000, "MUG");
        String body = """
                {"title":"Soon","conditions":{"validFrom":"2026-11-%s"},"effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""";
        String etag =
                counter.define(Kind.PROMOTION, "soon", body.formatted("30")).etag();

        HttpAnswer moved = counter.change(Kind.PROMOTION, "soon", etag, body.formatted("20"));

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(900);
        counter.delete(Kind.PROMOTION, "soon", moved.etag());
        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1000);
    }

    @Test
    void endsAPromotionAtTheEndOfADayInTheShopsTimeZone() {
        counter.sells(1000, "MUG");
        counter.define(Kind.PROMOTION, "today", """
                {"title":"Today","conditions":{"validFrom":"2026-11-24","validUntil":"2026-11-24"},
                 "effect":{"type":"OFF_ORDER","discount":{"percent":"10"}}}""");

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(900);
        counter.later(Duration.ofHours(16));
        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1000);
    }

    @Test
    void pricesGroupsByTheirList() {
        counter.sells(1000, "MUG");
        counter.define(Kind.PRICE_LIST, "wholesale", """
                {"title":"Wholesale","currency":"GBP","groups":["wholesale"],"taxIncluded":true}""");
        counter.changePrices(
                "wholesale",
                "*",
                "{\"sku\":\"MUG\",\"tiers\":[{\"fromQuantity\":1,\"amount\":800},{\"fromQuantity\":10,\"amount\":700}]}");

        assertThat(total(counter.quote(lines("MUG", 1)))).isEqualTo(1000);
        assertThat(total(counter.quote(Counter.quoteOf(lines("MUG", 1)).asCustomer("ann", "wholesale"))))
                .isEqualTo(800);
        assertThat(total(counter.quote(Counter.quoteOf(lines("MUG", 10)).asCustomer("ann", "wholesale"))))
                .isEqualTo(7000);
    }

    @Test
    void addsShippingAndTax() {
        counter.sells(1200, "MUG");
        counter.define(Kind.TAX_RATE, "gb", "{\"country\":\"GB\",\"rate\":\"0.2\"}");
        counter.define(Kind.SHIPPING_METHOD, "standard", """
                {"title":"Standard","zone":{"included":[{"country":"GB"}],"excluded":[{"country":"GB","postalPrefix":"HS"}]},
                 "tariffs":[{"currency":"GBP","measure":"WEIGHT","steps":[{"from":0,"price":360},{"from":1000,"price":600}]}]}""");

        HttpAnswer light = counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"GB\"}");
        HttpAnswer heavy = counter.quote(lines("MUG", 3) + ",\"destination\":{\"country\":\"GB\"}");
        HttpAnswer island =
                counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"GB\",\"postalCode\":\"hs1 2ab\"}");

        assertThat(total(light)).isEqualTo(1560);
        assertThat(light.number("/taxes/0/amount")).isEqualTo(260);
        assertThat(light.at("/shipping/method")).isEqualTo("standard");
        assertThat(total(heavy)).isEqualTo(4200);
        assertThat(messages(island)).containsExactly("no-shipping-here");
    }

    @Test
    void pricesTheLargestBasket() {
        List<String> skus = IntStream.range(0, 1200).mapToObj(n -> "A" + n).toList();
        IntStream.range(0, 30)
                .forEach(n -> counter.publishes(
                        "prd_" + n, 1299, skus.subList(n * 40, n * 40 + 40).toArray(String[]::new)));
        String lines = skus.stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(","));

        HttpAnswer quote = counter.quote("\"lines\":[" + lines + "]");

        assertThat(quote.statusCode()).isEqualTo(200);
        assertThat(total(quote)).isEqualTo(1200 * 1299);
    }

    @Test
    void taxesAVariantByItsCategory() {
        counter.publishes(new CatalogEvents.Published(
                "prd_1",
                "Atlas",
                "books",
                List.of(new CatalogEvents.Published.Variant("ATLAS", new WireMoney(1200, "GBP"), "books", 900))));
        counter.define(Kind.TAX_RATE, "gb", "{\"country\":\"GB\",\"rate\":\"0.2\"}");
        counter.define(Kind.TAX_RATE, "gb-books", "{\"country\":\"GB\",\"category\":\"books\",\"rate\":\"0\"}");

        HttpAnswer quote = counter.quote(lines("ATLAS", 1));

        assertThat(quote.at("/taxes/0/rate")).isEqualTo("0");
    }

    @Test
    void asksForTheRegionWhereTaxDependsOnIt() {
        counter.sells(1200, "MUG");
        String etag = counter.define(
                        Kind.TAX_RATE, "ie-cork", "{\"country\":\"IE\",\"region\":\"Cork\",\"rate\":\"0.23\"}")
                .etag();

        HttpAnswer without = counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"IE\"}");
        HttpAnswer unknown =
                counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"IE\",\"region\":\"Crk\"}");
        HttpAnswer known = counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"IE\",\"region\":\"cork\"}");
        counter.delete(Kind.TAX_RATE, "ie-cork", etag);
        HttpAnswer free = counter.quote(lines("MUG", 1) + ",\"destination\":{\"country\":\"IE\"}");

        assertThat(messages(without)).containsExactly("region-needed");
        assertThat(without.at("/messages/0/type")).isEqualTo("error");
        assertThat(without.at("/messages/0/path")).isEqualTo("$.destination.region");
        assertThat(messages(unknown)).containsExactly("no-tax-here");
        assertThat(messages(known)).isEmpty();
        assertThat(total(known)).isEqualTo(1476);
        assertThat(messages(free)).isEmpty();
    }

    @Test
    void refusesABodyThatIsNotAsDocumented() {
        HttpAnswer twice = counter.quote("\"lines\":[{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"A\",\"quantity\":2}]");
        HttpAnswer nowhere = counter.quote(lines("A", 1) + ",\"destination\":{\"country\":\"XX\"}");

        assertThat(twice.statusCode() + " " + twice.problem()).isEqualTo("422 rule-broken");
        assertThat(nowhere.at("/errors/0/pointer")).isEqualTo("/destination/country");
    }
}
