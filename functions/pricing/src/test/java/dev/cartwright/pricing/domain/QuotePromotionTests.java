package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.Quote.AppliedDiscount;
import dev.cartwright.pricing.domain.TestShop.Basket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which promotions apply, and what a quote says of the others. */
final class QuotePromotionTests {

    private final TestShop shop = TestShop.british().sells("mug", 1200).sells("bowl", 2400, "bowls", "standard");

    @Test
    void countedGoodsWithoutAThresholdMustBeInTheBasket() {
        shop.promotes(
                PromotionText.promotion("a order 10% counted=bowls"),
                PromotionText.promotion("b order 5% counted=bowls code=BOWL"));

        Quote without = shop.quote(Basket.of("mug", 1).code("bowl").request());
        Quote with = shop.quote(Basket.of("mug", 1).and("bowl", 1).code("bowl").request());

        assertThat(without.total()).isEqualTo(1200);
        assertThat(without.messages()).extracting(Notice::code).containsExactly("code-needs-more");
        assertThat(without.messages())
                .extracting(Notice::content)
                .containsExactly("This code needs 1 unit or more of certain products.");
        assertThat(with.total()).isEqualTo(3600 - 360 - 162);
    }

    @Test
    void anExplanationHasEveryPromotion() {
        shop.promotes(
                PromotionText.promotion("a order 10% from-time=2027-01-01T00:00:00Z"),
                PromotionText.promotion("b order 10% until-time=2026-12-01T12:00:00Z"),
                PromotionText.promotion("c lines 10% sku=cup"),
                PromotionText.promotion("d order 10% code=SECRET"),
                PromotionText.promotion("e order 10%"));

        QuotePrices.Explained explained = shop.explain(Basket.of("mug", 1).request());

        assertThat(explained.quote()).isEqualTo(shop.quote(Basket.of("mug", 1).request()));
        assertThat(explained.verdicts())
                .extracting(Verdict::reason)
                .containsExactly(
                        Verdict.Reason.NOT_STARTED,
                        Verdict.Reason.EXPIRED,
                        Verdict.Reason.NO_MATCHING_LINE,
                        Verdict.Reason.CODE_NOT_ENTERED,
                        Verdict.Reason.APPLIED);
    }

    @Test
    void aCodeMatchesNothingInABasketWithoutPricedLines() {
        shop.promotes(PromotionText.promotion("p order 10% code=TEN"));

        Quote quote =
                shop.quote(Basket.of("nothing", 1).code("ten").code("eleven").request());

        assertThat(quote.messages())
                .extracting(Notice::code)
                .containsExactly("unknown-sku", "code-matches-nothing", "code-unknown");
    }

    @Test
    void anOrderUsesAsManyLimitedPromotionsAsItCanRedeem() {
        IntStream.range(0, 33)
                .mapToObj(n -> PromotionText.promotion("p%02d order 1 uses=10".formatted(n)))
                .forEach(shop::promotes);
        shop.promotes(
                PromotionText.promotion("q order 1 uses=10 code=LAST"), PromotionText.promotion("r order 1 code=FREE"));

        QuotePrices.Explained explained =
                shop.explain(Basket.of("mug", 1).code("last").code("free").request());

        assertThat(explained.quote().discounts()).hasSize(33);
        assertThat(explained.quote().discounts())
                .filteredOn(AppliedDiscount::limited)
                .hasSize(RedeemPromotions.Command.MOST);
        assertThat(explained.verdicts().get(32).reason()).isEqualTo(Verdict.Reason.TOO_MANY_LIMITED);
        assertThat(explained.quote().messages())
                .extracting(Notice::code)
                .containsExactly("code-too-many-limited", "too-many-limited-discounts");
    }

    @Test
    void discountsAreNumberedAsTheyWereApplied() {
        shop.promotes(
                PromotionText.promotion("a order 10% priority=7"),
                PromotionText.promotion("b each 100 priority=3 code=CODE"),
                PromotionText.promotion("c each 100 priority=9"));

        Quote quote = shop.quote(Basket.of("mug", 1).code("code").request());

        assertThat(quote.discounts())
                .extracting(discount -> discount.promotion().value())
                .containsExactly("c", "b", "a");
        assertThat(quote.discounts()).extracting(AppliedDiscount::priority).containsExactly(1, 2, 3);
        assertThat(quote.discounts()).extracting(AppliedDiscount::automatic).containsExactly(true, false, true);
    }

    @Test
    void theExclusivePromotionAppliesIfTheOthersLoseFreeShipping() {
        shop.ships(new ShippingMethod(
                new MethodId("post"),
                "Post",
                new Zone(List.of(Area.of("GB")), List.of()),
                Map.of(
                        TestShop.GBP,
                        new Tariff(
                                Tariff.Measure.GOODS,
                                List.of(new Tariff.Step(0, 900)),
                                Optional.empty(),
                                Optional.of(2000L)))));
        shop.promotes(PromotionText.promotion("a each 30%"), PromotionText.promotion("b order 25% exclusive"));

        Quote quote = shop.quote(Basket.of("bowl", 1).to("GB").request());

        assertThat(quote.total()).isEqualTo(1800);
        assertThat(quote.discounts())
                .extracting(discount -> discount.promotion().value())
                .containsExactly("b");
    }

    @Test
    void theExclusivePromotionAppliesIfItSavesMoreWithTax() {
        TestShop net = TestShop.of(Market.of("GB", TestShop.GBP, false))
                .sells("mug", 1000)
                .sells("book", 1000, "books", "books")
                .taxes(TaxRate.of("gb", "GB", "0.2"), TaxRate.of("gb-books", "GB", "books", "0"))
                .promotes(
                        PromotionText.promotion("a lines 110 category=books"),
                        PromotionText.promotion("b lines 100 category=any exclusive"));

        Quote quote = net.quote(Basket.of("mug", 1).and("book", 1).request());

        assertThat(quote.total()).isEqualTo(900 + 180 + 1000);
    }

    @Test
    void theCombinablePromotionsApplyIfItIsEqual() {
        shop.promotes(
                PromotionText.promotion("a order 10% exclusive priority=9"), PromotionText.promotion("b order 10%"));

        Quote quote = shop.quote(Basket.of("mug", 1).request());

        assertThat(quote.discounts())
                .extracting(discount -> discount.promotion().value())
                .containsExactly("b");
    }

    @Test
    void theOrderOfLinesDoesNotDecideOverALaterThreshold() {
        shop.sells("pen", 50, "pens", "standard")
                .sells("ink", 50, "inks", "standard")
                .promotes(
                        PromotionText.promotion("a lines 1"),
                        PromotionText.promotion("b order 10 goods=50 counted=inks"));

        Quote one = shop.quote(Basket.of("pen", 1).and("ink", 1).request());
        Quote other = shop.quote(Basket.of("ink", 1).and("pen", 1).request());

        assertThat(other.totals()).isEqualTo(one.totals());
    }

    @Test
    void amongUnitsOfOnePriceThoseWithTheLowestFloorComeFirst() {
        var list = new PriceList(
                new PriceListId("floors"), "Floors", TestShop.GBP, 1, Set.of(), Set.of(), Validity.ALWAYS, true, false);
        shop.lists(list, floored("mug", 900), floored("bowl", 500))
                .promotes(PromotionText.promotion("a each 100% inAll=1"));

        Quote one = shop.quote(Basket.of("mug", 1).and("bowl", 1).request());
        Quote other = shop.quote(Basket.of("bowl", 1).and("mug", 1).request());

        assertThat(one.total()).isEqualTo(1500);
        assertThat(other.total()).isEqualTo(1500);
    }

    private static SkuPrice floored(String sku, long floor) {
        return new SkuPrice(new Sku(sku), List.of(new SkuPrice.Tier(1, 1000)), Optional.of(floor));
    }
}
