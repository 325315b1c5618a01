package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.Quote.TaxPart;
import dev.cartwright.pricing.domain.Taxes.Taxable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TaxCaseTests {

    private final List<String> names = new ArrayList<>();
    private final List<Taxable> goods = new ArrayList<>();
    private final List<Taxable> others = new ArrayList<>();

    static Stream<Arguments> cases() {
        return Cases.of("tax.txt");
    }

    static Stream<Arguments> exports() {
        return Cases.of("exports.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void taxes(String id, String[] columns) {
        TaxRounding rounding = columns[1].strip().equals("line") ? TaxRounding.PER_LINE : TaxRounding.PER_RATE;
        addGoods(Cases.list(columns[2], ","), Cases.numbers(columns[3]));
        Arrays.stream(Cases.list(columns[4], ",")).forEach(this::addOther);
        List<Taxable> all = Stream.concat(goods.stream(), others.stream()).toList();

        List<List<TaxPart>> taxes = Taxes.of(all, rounding);

        Map<String, Long> actual = results(all, taxes);
        assertThat(actual).as(id).containsAllEntriesOf(expected(columns[5]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void keepsTheNetPriceAbroad(String id, String[] columns) {
        var rate = new BigDecimal(columns[2].strip()).movePointLeft(2).toPlainString();
        TestShop shop = TestShop.of(Market.of("DE", CurrencyUnit.EUR, true))
                .sells("mug", Long.parseLong(columns[1].strip()))
                .taxes(TaxRate.of("home", "DE", rate));

        Quote quote = shop.quote(TestShop.Basket.of("mug", 1).to("CH").request());

        assertThat(quote.total()).as(id).isEqualTo(Long.parseLong(columns[3].strip()));
        assertThat(quote.lines().getFirst().taxReason()).contains("no-tax-here");
    }

    private void addGoods(String[] lines, long[] discounts) {
        Arrays.stream(lines).forEach(line -> {
            String[] words = line.split(" ", -1);
            names.add(words[0]);
            goods.add(new Taxable(Long.parseLong(words[1]), treatment(words)));
        });
        for (long discount : discounts) {
            long[] amounts = goods.stream().mapToLong(Taxable::amount).toArray();
            long[] off = Spread.byWeight(discount, amounts, amounts);
            for (int i = 0; i < off.length; i++) {
                goods.set(i, new Taxable(amounts[i] - off[i], goods.get(i).treatment()));
            }
        }
    }

    private void addOther(String line) {
        String[] words = line.split(" ", -1);
        boolean followsGoods = words[3].equals("goods");
        boolean included = words[2].equals("in");
        List<ShippingTax.Share> shares = goods.stream()
                .map(each -> new ShippingTax.Share(
                        each.treatment().net(each.amount()),
                        new PriceTax(followsGoods ? each.treatment().as(included) : treatment(words), BigDecimal.ZERO)))
                .toList();
        new ShippingTax(shares).parts(Long.parseLong(words[1])).forEach(part -> {
            names.add(words[0]);
            others.add(part);
        });
    }

    private static Treatment treatment(String[] words) {
        List<Treatment.Rate> rates = Arrays.stream(words[3].split("\\+", -1))
                .map(rate -> new Treatment.Rate("t" + rate, new BigDecimal(rate).movePointLeft(2)))
                .toList();
        return new Treatment(rates, words[2].equals("in"), Optional.empty());
    }

    /** All figures by name: {@code net}, {@code a:tax}, {@code 20%:base}. */
    private Map<String, Long> results(List<Taxable> all, List<List<TaxPart>> taxes) {
        var results = new TreeMap<String, Long>();
        for (int i = 0; i < all.size(); i++) {
            long tax = taxes.get(i).stream().mapToLong(TaxPart::amount).sum();
            long net = taxes.get(i).getFirst().base();
            for (String prefix : List.of("", names.get(i) + ":")) {
                results.merge(prefix + "net", net, Long::sum);
                results.merge(prefix + "tax", tax, Long::sum);
                results.merge(prefix + "gross", net + tax, Long::sum);
            }
        }
        Taxes.sum(taxes.stream().flatMap(List::stream).toList()).stream()
                .sorted(Comparator.comparing(TaxPart::tax))
                .forEach(part -> {
                    results.put(part.tax().substring(1) + "%:base", part.base());
                    results.put(part.tax().substring(1) + "%:tax", part.amount());
                });
        return results;
    }

    private static Map<String, Long> expected(String column) {
        var expected = new TreeMap<String, Long>();
        for (String word : column.strip().split(" +", -1)) {
            int colon = word.indexOf(':') + 1;
            Cases.amounts(word.substring(colon), ",")
                    .forEach((name, amount) -> expected.put(word.substring(0, colon) + name, amount));
        }
        return expected;
    }
}
