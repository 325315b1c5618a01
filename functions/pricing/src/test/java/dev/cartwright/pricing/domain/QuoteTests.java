package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import dev.cartwright.pricing.domain.Quote.Total;
import dev.cartwright.pricing.domain.Quote.TotalType;
import dev.cartwright.pricing.domain.TestShop.Basket;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class QuoteTests {

    private final TestShop shop = TestShop.british().sells("mug", 1200).sells("bowl", 2400, "bowls", "standard");

    @Test
    void withoutTaxAndShippingTheTotalIsTheListPrice() {
        Quote quote = shop.quote(Basket.of("mug", 2).and("bowl", 1).to("GB").request());

        assertThat(quote.totals())
                .containsExactly(new Total(TotalType.SUBTOTAL, 4800), new Total(TotalType.TOTAL, 4800));
        assertThat(quote.taxes()).isEmpty();
        assertThat(quote.messages()).isEmpty();
    }

    @Test
    void aLineThatCannotBeBoughtIsLeftOutOfTheTotal() {
        shop.withdraws("bowl").sells("dollar-mug", Money.of(CurrencyUnit.USD, 5), "any", "standard");

        Quote quote = shop.quote(Basket.of("mug", 1)
                .and("nothing", 1)
                .and("bowl", 1)
                .and("dollar-mug", 1)
                .and("no sku", 1)
                .request());

        assertThat(quote.total()).isEqualTo(1200);
        assertThat(quote.messages())
                .extracting(Notice::code)
                .containsExactly("unknown-sku", "not-for-sale", "no-price-here", "unknown-sku");
        assertThat(quote.messages()).extracting(Notice::type).containsOnly(Notice.Type.ERROR);
        assertThat(quote.lines()).hasSize(5);
    }

    @Test
    void aBasketOfNothingThatCanBeBoughtCostsNothing() {
        shop.ships(post(495)).promotes(PromotionText.promotion("p order 10%"));

        Quote quote = shop.quote(Basket.of("nothing", 1).to("GB").request());

        assertThat(quote.total()).isZero();
        assertThat(quote.shipping()).isEmpty();
        assertThat(quote.messages()).extracting(Notice::code).containsExactly("unknown-sku");
    }

    @Test
    void theNetPriceStaysAndTheDestinationsTaxIsAdded() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("de", "DE", "0.19"));

        Quote quote = shop.quote(Basket.of("mug", 2).to("DE").request());

        assertThat(quote.taxIncluded()).isFalse();
        assertThat(quote.lines().getFirst().unitPrice()).isEqualTo(1000);
        assertThat(quote.totals())
                .containsExactly(
                        new Total(TotalType.SUBTOTAL, 2000),
                        new Total(TotalType.TAX, 380),
                        new Total(TotalType.TOTAL, 2380));
    }

    @Test
    void aListForTheDestinationHasItsTaxInside() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("de", "DE", "0.19"))
                .lists(list("german", 1, Set.of(), Set.of("DE"), false), SkuPrice.of(new Sku("mug"), 1190));

        Quote quote = shop.quote(Basket.of("mug", 1).to("DE").request());

        assertThat(quote.taxIncluded()).isTrue();
        assertThat(quote.total()).isEqualTo(1190);
        assertThat(quote.taxes().getFirst().amount()).isEqualTo(190);
    }

    @Test
    void aBusinessAbroadAccountsForTheTaxItself() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), reversible("de", "DE", "0.19"));

        Quote business = shop.quote(
                Basket.of("mug", 1).to("DE").business("DE 123 456 789").request());
        Quote other = shop.quote(
                Basket.of("mug", 1).to("DE").business("FR12345678901").request());
        Quote wrong = shop.quote(Basket.of("mug", 1).to("DE").business("DE1").request());

        assertThat(business.total()).isEqualTo(1000);
        assertThat(business.lines().getFirst().taxReason()).contains("reverse-charge");
        assertThat(business.taxes().getFirst().base()).isEqualTo(1000);
        assertThat(other.total()).isEqualTo(1190);
        assertThat(wrong.total()).isEqualTo(1190);
        assertThat(wrong.messages()).extracting(Notice::code).containsExactly("vat-number-invalid");
    }

    @Test
    void aBusinessAtHomePaysTax() {
        shop.taxes(reversible("gb", "GB", "0.2"));

        Quote quote =
                shop.quote(Basket.of("mug", 1).to("GB").business("GB123456789").request());

        assertThat(quote.taxes().getFirst().amount()).isEqualTo(200);
    }

    @Test
    void anExemptGroupPaysTheNetPriceWithTheReasonOnTheLine() {
        shop.taxes(TaxRate.of("gb", "GB", "0.2"), exempt("gb-charity", "charity"));

        Quote quote = shop.quote(
                Basket.of("mug", 1).to("GB").customer("someone", "charity").request());

        assertThat(quote.total()).isEqualTo(1000);
        assertThat(quote.lines().getFirst().taxReason()).contains("exempt");
    }

    @Test
    void zeroRatedLinesAreShownToo() {
        shop.sells("book", 999, "books", "books")
                .taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("gb-books", "GB", "books", "0"));

        Quote quote = shop.quote(Basket.of("mug", 1).and("book", 1).request());

        assertThat(quote.taxes()).extracting(Quote.TaxPart::base).containsExactly(1000L, 999L);
    }

    @Test
    void aStatesTaxStandsBesideTheCountysAndThePostalPrefixIsMorePrecise() {
        TestShop american = TestShop.of(TestShop.american(TaxRounding.PER_RATE))
                .sells("mug", 1000)
                .taxes(
                        rate("ny", "state", Optional.of("NY"), Optional.empty(), "0.04"),
                        rate("county", "county", Optional.of("NY"), Optional.empty(), "0.045"),
                        rate("city", "county", Optional.of("NY"), Optional.of("100"), "0.05"));

        Quote city = american.quote(Basket.of("mug", 1)
                .to(Place.of("US", Optional.of("ny"), Optional.of("10001-1234")))
                .request());
        Quote elsewhere = american.quote(Basket.of("mug", 1)
                .to(Place.of("US", Optional.of("OR"), Optional.empty()))
                .request());

        assertThat(city.total()).isEqualTo(1090);
        assertThat(city.taxes()).extracting(Quote.TaxPart::amount).containsExactly(50L, 40L);
        assertThat(elsewhere.total()).isEqualTo(1000);
        assertThat(elsewhere.lines().getFirst().taxReason()).contains("no-tax-here");
    }

    @Test
    void taxOnShippingFollowsTheGoodsUnlessItHasARate() {
        shop.sells("book", 1000, "books", "books")
                .taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("gb-books", "GB", "books", "0"))
                .ships(post(600));
        Basket basket = Basket.of("mug", 1).and("book", 1).to("GB");

        Quote followed = shop.quote(basket.request());
        shop.taxes(TaxRate.of("gb-shipping", "GB", "shipping", "0.2"));
        Quote own = shop.quote(basket.request());

        assertThat(followed.shipping().orElseThrow().taxes())
                .extracting(Quote.TaxPart::amount)
                .containsExactly(50L, 0L);
        assertThat(own.shipping().orElseThrow().taxes())
                .extracting(Quote.TaxPart::amount)
                .containsExactly(100L);
    }

    @Test
    void offersTheMethodsOfTheDestinationAndTakesTheCheapestUnlessOneIsChosen() {
        shop.ships(post(495), method("express", 995, Optional.of(5000L)));

        Quote cheapest = shop.quote(Basket.of("mug", 1).to("GB").request());
        Quote chosen = shop.quote(Basket.of("mug", 1).to("GB").by("express").request());
        Quote free = shop.quote(Basket.of("bowl", 3).to("GB").by("express").request());

        assertThat(cheapest.shippingMethods()).extracting(Quote.Method::price).containsExactly(495L, 995L);
        assertThat(cheapest.total()).isEqualTo(1695);
        assertThat(chosen.total()).isEqualTo(2195);
        assertThat(free.total()).isEqualTo(7200);
    }

    @Test
    void saysWhereNothingIsSentTo() {
        shop.ships(post(495));

        Quote nowhere = shop.quote(Basket.of("mug", 1).to("JP").request());
        Quote unknown = shop.quote(Basket.of("mug", 1).to("GB").by("drone").request());
        Quote unsaid = shop.quote(Basket.of("mug", 1).request());

        assertThat(nowhere.messages()).extracting(Notice::code).containsExactly("no-shipping-here");
        assertThat(unknown.messages()).extracting(Notice::code).containsExactly("shipping-method-not-possible");
        assertThat(unsaid.messages()).isEmpty();
        assertThat(unsaid.shipping()).isEmpty();
    }

    @Test
    void theExclusivePromotionAppliesIfItSavesMore() {
        shop.promotes(
                PromotionText.promotion("a each 10%"),
                PromotionText.promotion("b order 100"),
                PromotionText.promotion("c order 20% exclusive code=TWENTY"),
                PromotionText.promotion("d order 1% exclusive code=ONE"));

        Quote quote = shop.quote(Basket.of("mug", 1).code("twenty").code("one").request());
        Quote without = shop.quote(Basket.of("mug", 1).request());

        assertThat(quote.discounts())
                .extracting(discount -> discount.promotion().value())
                .containsExactly("c");
        assertThat(quote.total()).isEqualTo(960);
        assertThat(quote.messages()).extracting(Notice::code).containsExactly("code-not-combinable");
        assertThat(without.total()).isEqualTo(980);
    }

    @Test
    void saysWhyACodeDoesNotWork() {
        shop.promotes(
                PromotionText.promotion("p1 order 10% code=LATE from-time=2027-01-01T00:00:00Z"),
                PromotionText.promotion("p2 order 10% code=OLD until-time=2026-12-01T12:00:00Z"),
                PromotionText.promotion("p3 order 10% code=MORE goods=100000"),
                PromotionText.promotion("p4 order 10% code=MANY units=9"),
                PromotionText.promotion("p5 order 10% code=USED uses=10"),
                PromotionText.promotion("p6 order 10% code=MINE perCustomer=1"),
                PromotionText.promotion("p7 order 10% code=VIP members=vip"),
                PromotionText.promotion("p8 order 10% code=JAPAN in=JP"),
                PromotionText.promotion("p9 order 10% code=LINEN category=linen"),
                PromotionText.promotion("pa shipping 100% code=SHIP"),
                PromotionText.promotion("pb order 10% code=DOLLAR", 0, CurrencyUnit.USD),
                PromotionText.promotion("pc order 10% code=FIRST first"));
        shop.uses.put(new PromotionId("p5"), new Uses(10, 0));
        Basket basket = Basket.of("mug", 1);
        List.of(
                        "late",
                        "Old",
                        "MORE",
                        "MANY",
                        "USED",
                        "MINE",
                        "VIP",
                        "JAPAN",
                        "LINEN",
                        "SHIP",
                        "DOLLAR",
                        "FIRST",
                        "NEVER",
                        "not a code",
                        "LATE")
                .forEach(basket::code);

        Quote quote = shop.quote(basket.request());

        assertThat(quote.total()).isEqualTo(1200);
        assertThat(quote.messages())
                .extracting(Notice::code)
                .containsExactly(
                        "code-not-started",
                        "code-expired",
                        "code-needs-more",
                        "code-needs-more",
                        "code-used-up",
                        "code-needs-sign-in",
                        "code-not-for-you",
                        "code-not-here",
                        "code-matches-nothing",
                        "code-needs-shipping",
                        "code-other-currency",
                        "code-needs-sign-in",
                        "code-unknown",
                        "code-unknown");
    }

    @Test
    void aLimitedDiscountIsMarkedToBeRedeemed() {
        shop.promotes(PromotionText.promotion("p order 10% code=TEN uses=10 perCustomer=1"));
        shop.uses.put(new PromotionId("p"), new Uses(9, 0));
        Basket basket = Basket.of("mug", 1).customer("someone").code("ten");

        Quote quote = shop.quote(basket.request());
        shop.uses.put(new PromotionId("p"), new Uses(9, 1));
        Quote again = shop.quote(basket.request());

        assertThat(quote.discounts()).allMatch(Quote.AppliedDiscount::limited);
        assertThat(again.messages()).extracting(Notice::code).containsExactly("code-used-up");
    }

    @Test
    void aFirstOrderIsThatOfACustomerWhoHasNotOrdered() {
        shop.promotes(PromotionText.promotion("p order 10% first"));

        Quote first = shop.quote(Basket.of("mug", 1).customer("someone").request());
        shop.knownBuyers.add("someone");
        Quote second = shop.quote(Basket.of("mug", 1).customer("someone").request());

        assertThat(first.total()).isEqualTo(1080);
        assertThat(second.total()).isEqualTo(1200);
    }

    @Test
    void aThresholdIsMeasuredAfterLinePromotionsAndBeforeOrderPromotions() {
        shop.promotes(
                PromotionText.promotion("a each 50% category=bowls"),
                PromotionText.promotion("b order 10% priority=2"),
                PromotionText.promotion("c order 100 goods=1200 priority=1"),
                PromotionText.promotion("d order 100 goods=1201"));

        QuotePrices.Explained explained = shop.explain(Basket.of("bowl", 1).request());

        assertThat(explained.quote().total()).isEqualTo(1200 - 120 - 100);
        assertThat(explained.verdicts())
                .extracting(Verdict::reason)
                .containsExactly(
                        Verdict.Reason.APPLIED,
                        Verdict.Reason.APPLIED,
                        Verdict.Reason.APPLIED,
                        Verdict.Reason.NEEDS_MORE_GOODS);
    }

    @Test
    void capsTheMostThatAPromotionTakesAndSpreadsIt() {
        shop.promotes(PromotionText.promotion("p each 50% cap=1000"));

        Quote quote = shop.quote(Basket.of("mug", 2).and("bowl", 1).request());

        assertThat(quote.discounts().getFirst().amount()).isEqualTo(1000);
        assertThat(quote.discounts().getFirst().allocations())
                .extracting(Quote.Allocation::amount)
                .containsExactly(500L, 500L);
    }

    /** The cap's penny goes to the mugs, which would get 6 and the book 5; one line of two mugs or two lines of one do not differ. */
    @Test
    void theDivisionOfALineDoesNotChangeWhichUnitsACapReduces() {
        shop.sells("cup", 10, "mugs", "standard")
                .sells("twin", 10, "mugs", "standard")
                .sells("book", 10, "books", "standard")
                .promotes(
                        PromotionText.promotion("p1 each 4 category=mugs priority=3"),
                        PromotionText.promotion("p2 each 50% cap=1 priority=2"),
                        PromotionText.promotion("p3 get 100% buy=1 get=1 priority=1"));

        Quote whole = shop.quote(Basket.of("cup", 2).and("book", 1).request());
        Quote divided =
                shop.quote(Basket.of("cup", 1).and("twin", 1).and("book", 1).request());

        assertThat(whole.total()).isEqualTo(16);
        assertThat(divided.total()).isEqualTo(16);
    }

    @Test
    void theHighestPriorityThatHasTheSkuAtTheQuantityWins() {
        shop.lists(list("low", 1, Set.of(), Set.of(), false), SkuPrice.of(new Sku("mug"), 1100))
                .lists(
                        list("high", 2, Set.of("trade"), Set.of(), true),
                        new SkuPrice(
                                new Sku("mug"),
                                List.of(new SkuPrice.Tier(10, 900), new SkuPrice.Tier(100, 800)),
                                Optional.empty()));

        Quote few = shop.quote(Basket.of("mug", 9).customer("a", "trade").request());
        Quote many = shop.quote(Basket.of("mug", 10).customer("a", "trade").request());
        Quote most = shop.quote(Basket.of("mug", 100).customer("a", "trade").request());
        Quote guest = shop.quote(Basket.of("mug", 100).request());

        assertThat(few.lines().getFirst().unitPrice()).isEqualTo(1100);
        assertThat(many.lines().getFirst().unitPrice()).isEqualTo(900);
        assertThat(many.lines().getFirst().listPrice()).isEqualTo(1100);
        assertThat(most.lines().getFirst().unitPrice()).isEqualTo(800);
        assertThat(guest.lines().getFirst().unitPrice()).isEqualTo(1100);
    }

    @Test
    void quotesCurrenciesOfNoAndOfThreeDigits() {
        TestShop yen = TestShop.of(Market.of("JP", CurrencyUnit.JPY, true))
                .sells("mug", 999)
                .taxes(TaxRate.of("jp", "JP", "0.1"));
        TestShop dinar = TestShop.of(Market.of("KW", CurrencyUnit.of("KWD"), false))
                .sells("mug", 1005)
                .taxes(TaxRate.of("kw", "KW", "0.1"));

        Quote inYen = yen.quote(Basket.of("mug", 1).request());
        Quote inDinars = dinar.quote(Basket.of("mug", 1).request());

        assertThat(inYen.taxes().getFirst().amount()).isEqualTo(91);
        assertThat(inDinars.total()).isEqualTo(1106);
    }

    @Test
    void findsTheMarketByCurrencyAndCountry() {
        shop.markets.add(TestShop.american(TaxRounding.PER_RATE));

        assertThat(shop.quote(Basket.of("mug", 1).to("US").request()).currency())
                .isEqualTo(CurrencyUnit.USD);
        assertThat(shop.quote(Basket.of("mug", 1).in("USD").request()).currency())
                .isEqualTo(CurrencyUnit.USD);
        assertThat(shop.quote(Basket.of("mug", 1).to("US").in("GBP").request()).currency())
                .isEqualTo(TestShop.GBP);
        assertThat(shop.quote(Basket.of("mug", 1).in("EUR").request()).messages())
                .extracting(Notice::code)
                .containsExactly("no-price-here");
    }

    @Test
    void refusesAmountsThatNoReaderReadsExactly() {
        shop.sells("palace", 9_000_000_000_000_000L);

        assertThatThrownBy(() -> shop.quote(Basket.of("palace", 1_000_000).request()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void asksForUsesOnlyWhereAPromotionHasLimits() {
        Set<Lookup> asked = new HashSet<>();
        var prices = new QuotePrices(
                new QuotePrices.Sources(
                        new Markets(shop.markets),
                        skus -> shop.skus,
                        PriceLists.NONE,
                        new Promotions() {
                            @Override
                            public List<Promotion> find(Set<Lookup> lookups) {
                                asked.addAll(lookups);
                                return List.of(PromotionText.promotion("p order 10%"));
                            }

                            @Override
                            public List<Promotion> all() {
                                throw new AssertionError("others are not needed");
                            }
                        },
                        (ids, customer) -> {
                            throw new AssertionError("uses are not needed");
                        },
                        customer -> {
                            throw new AssertionError("orders are not needed");
                        },
                        places -> new TaxRates.Found(List.of(), Set.of()),
                        List::of),
                () -> shop.now);

        Quote quote = prices.handle(Basket.of("bowl", 1).code("save").request());

        assertThat(quote.total()).isEqualTo(2160);
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        Lookup.EVERY,
                        new Lookup.ByCode(new Code("SAVE")),
                        new Lookup.BySku(new Sku("bowl")),
                        new Lookup.ByCategory("bowls"));
    }

    private static ShippingMethod post(long price) {
        return method("post", price, Optional.empty());
    }

    private static ShippingMethod method(String id, long price, Optional<Long> freeFrom) {
        return new ShippingMethod(
                new MethodId(id),
                id,
                new Zone(List.of(Area.of("GB")), List.of()),
                Map.of(
                        TestShop.GBP,
                        new Tariff(
                                Tariff.Measure.GOODS, List.of(new Tariff.Step(0, price)), Optional.empty(), freeFrom)));
    }

    private static PriceList list(String id, int priority, Set<String> groups, Set<String> countries, boolean sale) {
        return new PriceList(
                new PriceListId(id), id, TestShop.GBP, priority, groups, countries, Validity.ALWAYS, true, sale);
    }

    private static TaxRate reversible(String id, String country, String rate) {
        TaxRate plain = TaxRate.of(id, country, rate);
        return new TaxRate(
                plain.id(),
                plain.tax(),
                country,
                Optional.empty(),
                Optional.empty(),
                plain.category(),
                plain.rate(),
                Set.of(),
                Optional.empty(),
                true,
                Validity.ALWAYS);
    }

    private static TaxRate exempt(String id, String group) {
        return new TaxRate(
                new TaxRateId(id),
                "vat",
                "GB",
                Optional.empty(),
                Optional.empty(),
                TaxRate.STANDARD,
                BigDecimal.ZERO,
                Set.of(group),
                Optional.of("exempt"),
                false,
                Validity.ALWAYS);
    }

    private static TaxRate rate(String id, String tax, Optional<String> region, Optional<String> prefix, String rate) {
        return new TaxRate(
                new TaxRateId(id),
                tax,
                "US",
                region,
                prefix.map(PostalCode::new),
                TaxRate.STANDARD,
                new BigDecimal(rate),
                Set.of(),
                Optional.empty(),
                false,
                Validity.ALWAYS);
    }
}
