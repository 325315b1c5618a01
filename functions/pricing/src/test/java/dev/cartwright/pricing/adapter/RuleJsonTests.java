package dev.cartwright.pricing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.Area;
import dev.cartwright.pricing.domain.Code;
import dev.cartwright.pricing.domain.Conditions;
import dev.cartwright.pricing.domain.Discount;
import dev.cartwright.pricing.domain.Limits;
import dev.cartwright.pricing.domain.Market;
import dev.cartwright.pricing.domain.Markets;
import dev.cartwright.pricing.domain.MethodId;
import dev.cartwright.pricing.domain.PostalRule;
import dev.cartwright.pricing.domain.PriceList;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Promotion;
import dev.cartwright.pricing.domain.PromotionEffect;
import dev.cartwright.pricing.domain.PromotionId;
import dev.cartwright.pricing.domain.Scope;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.Sku;
import dev.cartwright.pricing.domain.SkuPrice;
import dev.cartwright.pricing.domain.Tariff;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.Units;
import dev.cartwright.pricing.domain.Validity;
import dev.cartwright.pricing.domain.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleJsonTests {

    private static final Scope MUGS = new Scope(
            Set.of(new Sku("MUG"), new Sku("CUP")), Set.of("kitchen"), true, Optional.of(1L), Optional.of(9L));
    private static final Discount TENTH = Discount.percent("10");

    private static Promotion promotion(PromotionEffect effect) {
        return new Promotion(
                new PromotionId("autumn"),
                "Autumn",
                Optional.of(new Code("A10")),
                3,
                false,
                Optional.of(CurrencyUnit.GBP),
                new Conditions(
                        MUGS,
                        Optional.of(5000L),
                        Optional.of(2),
                        Set.of("wholesale", "press"),
                        Set.of("GB", "IE"),
                        true,
                        new Validity(Optional.of(Instant.EPOCH), Optional.empty())),
                effect,
                Optional.of(900L),
                new Limits(Optional.of(10L), Optional.of(1L)));
    }

    static Stream<Object> rules() {
        return Stream.of(
                promotion(new PromotionEffect.OffEach(MUGS, TENTH, new Units(Optional.of(1), Optional.empty(), 2))),
                promotion(new PromotionEffect.OffLines(Scope.ALL, new Discount.AmountOff(100))),
                promotion(new PromotionEffect.OffOrder(Scope.ALL, new Discount.FixedPrice(100))),
                promotion(new PromotionEffect.BuyGet(MUGS, 2, Scope.ALL, 1, TENTH, Optional.of(3))),
                promotion(new PromotionEffect.OffShipping(Set.of(new MethodId("standard")), TENTH)),
                new PriceList(
                        new PriceListId("wholesale"),
                        "Wholesale",
                        CurrencyUnit.GBP,
                        1,
                        Set.of("wholesale"),
                        Set.of(),
                        Validity.ALWAYS,
                        false,
                        true),
                new SkuPrice(
                        new Sku("MUG"), List.of(new SkuPrice.Tier(1, 10), new SkuPrice.Tier(5, 9)), Optional.of(5L)),
                TaxRate.of("gb", "GB", "0.2"),
                new ShippingMethod(
                        new MethodId("standard"),
                        "Standard",
                        new Zone(
                                List.of(
                                        Area.of("GB"),
                                        new Area(
                                                "DE",
                                                Optional.of("BY"),
                                                Optional.of(PostalRule.range("DE", "80000", Optional.of("81000"))))),
                                List.of(new Area("GB", Optional.empty(), Optional.of(PostalRule.prefix("GB", "HS"))))),
                        Map.of(CurrencyUnit.GBP, Tariff.flat(399), CurrencyUnit.EUR, Tariff.flat(499))),
                new Markets(
                        List.of(Market.of("GB", CurrencyUnit.GBP, true), Market.of("US", CurrencyUnit.USD, false))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void readsWhatItWrote(Object rule) {
        Object read = RuleJson.read(RuleJson.write(rule), rule.getClass());

        assertThat(read).isEqualTo(rule);
    }

    /** Rows of stages that exist look so: a change here needs rows of before to be readable. */
    @Test
    void writesComponentsAndNothingElse() {
        String json = RuleJson.write(promotion(new PromotionEffect.OffOrder(Scope.ALL, TENTH)));

        assertThat(json)
                .contains("\"skus\":[{\"value\":\"CUP\"},{\"value\":\"MUG\"}]", "\"kind\":\"OffOrder\"")
                .doesNotContain("open", "money");
    }
}
