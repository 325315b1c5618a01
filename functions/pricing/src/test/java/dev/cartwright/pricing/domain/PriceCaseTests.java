package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PriceCaseTests {

    private final TestShop shop = new TestShop();

    static Stream<Arguments> cases() {
        return Cases.of("prices.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void prices(String id, String[] columns) {
        CurrencyUnit currency = CurrencyUnit.of(columns[1].strip());
        String[] base = columns[6].strip().split(" ", -1);
        shop.markets.add(Market.of(columns[3].strip(), currency, false));
        shop.sells("mug", Money.ofMinor(CurrencyUnit.of(base[0]), Long.parseLong(base[1])), "any", TaxRate.STANDARD);
        shop.now = columns[5].isBlank() ? shop.now : Instant.parse(columns[5].strip());
        Arrays.stream(Cases.list(columns[7], ";")).forEach(list -> list(list, currency));
        Arrays.stream(Cases.list(columns[8].strip(), " ")).forEach(reduction -> reduce(reduction, currency));
        int quantity = Integer.parseInt(columns[2].strip());
        String[] groups = Cases.list(columns[4].strip(), " ");

        Quote quote = shop.quote(
                TestShop.Basket.of("mug", quantity).customer("someone", groups).request());

        Quote.Line line = quote.lines().getFirst();
        boolean none =
                quote.messages().stream().anyMatch(notice -> notice.code().equals("no-price-here"));
        assertThat(none ? "none" : "" + line.total() / quantity).as(id).isEqualTo(columns[9].strip());
        assertThat(none ? "none" : "" + line.listPrice()).as(id).isEqualTo(columns[10].strip());
    }

    private void list(String text, CurrencyUnit currency) {
        String[] words = text.split(" ", -1);
        var tiers = new ArrayList<SkuPrice.Tier>();
        for (String word : words) {
            if (word.matches("[0-9]+:[0-9]+")) {
                String[] tier = word.split(":", -1);
                tiers.add(new SkuPrice.Tier(Integer.parseInt(tier[0]), Long.parseLong(tier[1])));
            }
        }
        var list = new PriceList(
                new PriceListId(words[0]),
                words[0],
                currency,
                Integer.parseInt(words[1]),
                set(words, "members"),
                set(words, "in"),
                new Validity(
                        value(words, "from").map(Instant::parse),
                        value(words, "until").map(Instant::parse)),
                false,
                List.of(words).contains("sale"));
        shop.lists(
                list, new SkuPrice(new Sku("mug"), tiers, value(words, "floor").map(Long::valueOf)));
    }

    /** {@code 30%@10:2021-12-20:2021-12-30}: off each unit, by rank, on these days. */
    private void reduce(String text, CurrencyUnit currency) {
        String[] parts = text.split("[@:]", -1);
        Validity days = parts.length == 2
                ? Validity.ALWAYS
                : Validity.days(
                        Optional.of(LocalDate.parse(parts[2])), Optional.of(LocalDate.parse(parts[3])), ZoneOffset.UTC);
        Promotion promotion =
                PromotionText.promotion("rank" + parts[1] + " each " + parts[0], Integer.parseInt(parts[1]), currency);
        Conditions always = promotion.conditions();
        var conditions = new Conditions(
                always.counted(),
                always.goodsFrom(),
                always.quantityFrom(),
                always.groups(),
                always.countries(),
                always.firstOrder(),
                days);
        shop.promotes(new Promotion(
                promotion.id(),
                promotion.title(),
                promotion.code(),
                promotion.priority(),
                promotion.combinable(),
                promotion.currency(),
                conditions,
                promotion.effect(),
                promotion.cap(),
                promotion.limits()));
    }

    private static Set<String> set(String[] words, String name) {
        return value(words, name).map(all -> Set.of(all.split("\\+", -1))).orElse(Set.of());
    }

    private static Optional<String> value(String[] words, String name) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst();
    }
}
