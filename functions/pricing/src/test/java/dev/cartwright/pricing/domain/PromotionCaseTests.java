package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PromotionCaseTests {

    private final TestShop shop = TestShop.of(TestShop.american(TaxRounding.PER_RATE));
    private final TestShop.Basket basket = new TestShop.Basket().to("US").customer("someone", "VIP");
    private final Map<String, String> names = new HashMap<>(Map.of("$.shipping", "shipping"));

    static Stream<Arguments> cases() {
        return Cases.of("promotions.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reduces(String id, String[] columns) {
        sell(Cases.list(columns[1], ","));
        ship(columns[2].strip());
        promote(Cases.list(columns[3], ";"));

        Quote quote = shop.quote(basket.request());

        Map<String, Long> expected = Cases.amounts(columns[4], " ");
        assertThat(expected.containsKey("off") ? Map.of("off", off(quote)) : allocations(quote))
                .as(id)
                .isEqualTo(expected);
        assertThat("total=" + quote.total()).as(id).isEqualTo(columns[5].strip());
    }

    @Test
    @DisplayName("promo-130: more than 100 percent is refused at creation")
    void refusesMoreThanAll() {
        assertThatThrownBy(() -> Percent.of("110")).isInstanceOf(InvalidInput.class);
    }

    private void sell(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].split(" ", -1);
            String[] price = words[1].split("x", -1);
            long amount = Long.parseLong(price[0]);
            shop.sells(words[0], amount, words[2], TaxRate.STANDARD);
            basket.and(words[0], Integer.parseInt(price[1]));
            names.put("$.lines[" + i + "]", words[0]);
            if (words.length > 3) {
                list(words[0], amount, words[3]);
            }
        }
    }

    /** A floor, or a price on sale. */
    private void list(String sku, long amount, String how) {
        boolean sale = how.equals("sale");
        var list = new PriceList(
                new PriceListId("list-" + sku),
                "A list",
                CurrencyUnit.USD,
                1,
                Set.of(),
                Set.of(),
                Validity.ALWAYS,
                false,
                sale);
        Optional<Long> floor = sale ? Optional.empty() : Optional.of(Long.valueOf(how.replace("floor=", "")));
        shop.lists(
                list,
                new SkuPrice(new Sku(sku), SkuPrice.of(new Sku(sku), amount).tiers(), floor));
    }

    private void ship(String method) {
        if (!method.isEmpty()) {
            String[] words = method.split(" ", -1);
            shop.ships(new ShippingMethod(
                    new MethodId(words[0]),
                    "A method",
                    new Zone(List.of(Area.of("US")), List.of()),
                    Map.of(CurrencyUnit.USD, Tariff.flat(Long.parseLong(words[1])))));
        }
    }

    private void promote(String[] promotions) {
        int priority = promotions.length;
        for (String promotion : promotions) {
            shop.promotes(PromotionText.promotion(promotion, priority--, CurrencyUnit.USD));
        }
    }

    private Map<String, Long> allocations(Quote quote) {
        var allocations = new TreeMap<String, Long>();
        quote.discounts()
                .forEach(discount -> discount.allocations()
                        .forEach(part ->
                                allocations.put(discount.promotion() + "@" + names.get(part.path()), part.amount())));
        return allocations;
    }

    private static long off(Quote quote) {
        return quote.discounts().stream()
                .mapToLong(Quote.AppliedDiscount::amount)
                .sum();
    }
}
