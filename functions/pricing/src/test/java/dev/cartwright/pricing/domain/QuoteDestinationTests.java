package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.TestShop.Basket;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Taxes by place, by buyer and on shipping. */
final class QuoteDestinationTests {

    private final TestShop shop = TestShop.british().sells("mug", 1200).sells("book", 1000, "books", "books");

    private static TestShop american(TaxRate... rates) {
        return TestShop.of(TestShop.american(TaxRounding.PER_RATE))
                .sells("mug", 1000)
                .taxes(rates);
    }

    private static Basket to(String country, String region) {
        return Basket.of("mug", 1).to(Place.of(country, Optional.of(region), Optional.empty()));
    }

    @Test
    void asksForTheRegionWhereTaxDependsOnIt() {
        TestShop american = american(rate("ca", "US", Optional.of("CA"), "0.0725"));

        Quote without = american.quote(Basket.of("mug", 1).to("US").request());
        Quote unknown = american.quote(to("US", "California").request());
        Quote known = american.quote(to("US", "ca").request());
        Quote undecided = american.quote(Basket.of("mug", 1).request());

        assertThat(without.messages())
                .containsExactly(new Notice(
                        Notice.Type.ERROR,
                        "region-needed",
                        Optional.of("$.destination.region"),
                        Notice.Severity.REQUIRES_BUYER_INPUT,
                        "Tax or shipping in this country depends on the region: name it."));
        assertThat(unknown.messages()).extracting(Notice::code).containsExactly("no-tax-here");
        assertThat(unknown.messages()).extracting(Notice::type).containsExactly(Notice.Type.ERROR);
        assertThat(known.messages()).isEmpty();
        assertThat(known.total()).isEqualTo(1073);
        assertThat(undecided.messages()).isEmpty();
    }

    @Test
    void aRateOfZeroForTheCountrySaysThatOtherRegionsHaveNoTax() {
        TestShop american =
                american(rate("ca", "US", Optional.of("CA"), "0.0725"), rate("us", "US", Optional.empty(), "0"));

        Quote quote = american.quote(to("US", "OR").request());

        assertThat(quote.messages()).isEmpty();
        assertThat(quote.total()).isEqualTo(1000);
    }

    @Test
    void asksForTheRegionWhereShippingDependsOnIt() {
        var area = new Area("US", Optional.of("AK"), Optional.empty());
        TestShop american = american()
                .ships(new ShippingMethod(
                        new MethodId("post"),
                        "Post",
                        new Zone(List.of(Area.of("US"), Area.of("CA")), List.of(area)),
                        Map.of(CurrencyUnit.USD, Tariff.flat(500))));

        Quote without = american.quote(Basket.of("mug", 1).to("US").request());
        Quote excluded = american.quote(to("US", "AK").request());
        Quote elsewhere = american.quote(Basket.of("mug", 1).to("CA").in("USD").request());

        assertThat(without.messages()).extracting(Notice::code).containsExactly("region-needed");
        assertThat(excluded.messages()).extracting(Notice::code).containsExactly("no-shipping-here");
        assertThat(elsewhere.messages()).isEmpty();
    }

    @Test
    void theNetPriceOfShippingStaysAbroad() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("de", "DE", "0.19"))
                .ships(post(600));

        Quote quote = shop.quote(Basket.of("mug", 1).to("DE").request());

        assertThat(quote.shippingMethods()).extracting(Quote.Method::price).containsExactly(500L);
        assertThat(quote.shipping().orElseThrow().taxes())
                .containsExactly(new Quote.TaxPart("vat", new BigDecimal("0.19"), 500, 95, false));
        assertThat(quote.total()).isEqualTo(1000 + 190 + 500 + 95);
    }

    @Test
    void theNetPriceOfShippingStaysForWhoPaysNoTax() {
        shop.taxes(
                        TaxRate.of("gb", "GB", "0.2"),
                        exempt("gb-charity", "standard", "charity"),
                        reversible("de", "vat", "0.19"))
                .ships(post(600));

        Quote exempt = shop.quote(
                Basket.of("mug", 1).to("GB").customer("someone", "charity").request());
        Quote reversed =
                shop.quote(Basket.of("mug", 1).to("DE").business("DE123456789").request());

        assertThat(exempt.total()).isEqualTo(1500);
        assertThat(exempt.shipping().orElseThrow().taxReason()).contains("exempt");
        assertThat(reversed.total()).isEqualTo(1500);
        assertThat(reversed.shipping().orElseThrow().taxReason()).contains("reverse-charge");
    }

    @Test
    void theTaxInsideShippingFollowsTheGoodsOrItsOwnCategoryAtHome() {
        shop.taxes(
                        TaxRate.of("gb", "GB", "0.2"),
                        TaxRate.of("gb-books", "GB", "books", "0"),
                        TaxRate.of("de", "DE", "0.19"))
                .ships(post(600));
        Basket basket = Basket.of("mug", 1).and("book", 1).to("DE");

        Quote followed = shop.quote(basket.request());
        shop.taxes(TaxRate.of("gb-shipping", "GB", "shipping", "0"));
        Quote own = shop.quote(basket.request());

        assertThat(followed.shipping().orElseThrow().price()).isEqualTo(550);
        assertThat(own.shipping().orElseThrow().price()).isEqualTo(600);
        assertThat(own.shipping().orElseThrow().taxes())
                .extracting(Quote.TaxPart::amount)
                .containsExactly(114L);
    }

    @Test
    void onlyTaxesWithReverseChargeAreReversed() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), reversible("de", "vat", "0.19"), levy("de-levy", "0.01"));

        Quote quote =
                shop.quote(Basket.of("mug", 1).to("DE").business("DE123456789").request());

        assertThat(quote.total()).isEqualTo(1010);
        assertThat(quote.lines().getFirst().taxReason()).contains("reverse-charge");
    }

    @Test
    void anExemptionOfAGroupOutranksARateOfACategory() {
        shop.taxes(
                TaxRate.of("gb", "GB", "0.2"),
                TaxRate.of("gb-books", "GB", "books", "0.05"),
                exempt("gb-charity", "standard", "charity"));

        Quote quote =
                shop.quote(Basket.of("book", 1).customer("someone", "charity").request());

        assertThat(quote.lines().getFirst().taxReason()).contains("exempt");
        assertThat(quote.total()).isEqualTo(952);
    }

    @Test
    void saysThatAVatNumberIsOfAnotherCountry() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), reversible("de", "vat", "0.19"));

        Quote other = shop.quote(
                Basket.of("mug", 1).to("DE").business("FR12345678901").request());
        Quote undecided =
                shop.quote(Basket.of("mug", 1).business("FR12345678901").request());

        assertThat(other.messages()).extracting(Notice::code).containsExactly("vat-number-other-country");
        assertThat(other.messages()).extracting(Notice::type).containsExactly(Notice.Type.WARNING);
        assertThat(undecided.messages()).isEmpty();
    }

    private static ShippingMethod post(long price) {
        return new ShippingMethod(
                new MethodId("post"),
                "Post",
                new Zone(List.of(Area.of("GB"), Area.of("DE")), List.of()),
                Map.of(TestShop.GBP, Tariff.flat(price)));
    }

    private static TaxRate rate(String id, String country, Optional<String> region, String rate) {
        return new TaxRate(
                new TaxRateId(id),
                "sales",
                country,
                region,
                Optional.empty(),
                TaxRate.STANDARD,
                new BigDecimal(rate),
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS);
    }

    private static TaxRate exempt(String id, String category, String group) {
        return new TaxRate(
                new TaxRateId(id),
                "vat",
                "GB",
                Optional.empty(),
                Optional.empty(),
                category,
                BigDecimal.ZERO,
                Set.of(group),
                Optional.of("exempt"),
                false,
                Validity.ALWAYS);
    }

    private static TaxRate reversible(String id, String tax, String rate) {
        return german(id, tax, rate, true);
    }

    private static TaxRate levy(String id, String rate) {
        return german(id, "levy", rate, false);
    }

    private static TaxRate german(String id, String tax, String rate, boolean reverseCharge) {
        return new TaxRate(
                new TaxRateId(id),
                tax,
                "DE",
                Optional.empty(),
                Optional.empty(),
                TaxRate.STANDARD,
                new BigDecimal(rate),
                Set.of(),
                Optional.empty(),
                reverseCharge,
                Validity.ALWAYS);
    }
}
