package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.Quote.TaxPart;
import dev.cartwright.pricing.domain.Quote.TotalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs 5,000 baskets; {@code -Dbaskets=100000 -Dseed=1} runs so many from that seed on. */
final class RandomBasketTests {

    private static final long FIRST = Long.getLong("seed", 1);
    private static final long COUNT = Long.getLong("baskets", 5_000);

    @Test
    void partsSumToTheWhole() {
        seeds().forEach(seed -> {
            var baskets = new RandomBaskets(seed);

            Quote quote = baskets.shop.quote(baskets.request(baskets.lines));

            sums(seed, quote);
        });
    }

    @Test
    void manyBasketsAreReduced() {
        long reduced = seeds().limit(1000)
                .mapToObj(RandomBaskets::new)
                .filter(baskets -> !baskets.shop
                        .quote(baskets.request(baskets.lines))
                        .discounts()
                        .isEmpty())
                .count();

        assertThat(reduced).isGreaterThan(500);
    }

    @Test
    void theOrderOfLinesDoesNotChangeTheTotal() {
        seeds().forEach(seed -> {
            var baskets = new RandomBaskets(seed);
            Quote quote = baskets.shop.quote(baskets.request(baskets.lines));

            Quote shuffled = baskets.shop.quote(baskets.request(baskets.shuffled()));

            assertThat(shuffled.totals()).as("seed " + seed).isEqualTo(quote.totals());
            assertThat(taxes(shuffled)).as("seed " + seed).isEqualTo(taxes(quote));
        });
    }

    @Test
    void splittingALineInTwoDoesNotChangeTheTaxByRate() {
        List<Long> changed = seeds().filter(seed -> !isSplitAlike(seed)).boxed().toList();

        assertThat(changed).isEmpty();
    }

    private static boolean isSplitAlike(long seed) {
        var baskets = new RandomBaskets(seed);
        Quote quote = baskets.shop.quote(baskets.request(baskets.lines));
        return baskets.split().stream()
                .map(lines -> baskets.shop.quote(baskets.request(lines)))
                .allMatch(split -> taxes(split).equals(taxes(quote)));
    }

    @Test
    void theSameBasketGivesTheSameQuote() {
        seeds().forEach(seed -> {
            var one = new RandomBaskets(seed);
            var other = new RandomBaskets(seed);

            Quote quote = one.shop.quote(one.request(one.lines));

            assertThat(other.shop.quote(other.request(other.lines)))
                    .as("seed " + seed)
                    .isEqualTo(quote);
        });
    }

    private static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + COUNT);
    }

    private static void sums(long seed, Quote quote) {
        String as = "seed " + seed;
        long lines = quote.lines().stream().mapToLong(Quote.Line::total).sum();
        long shipping = quote.shipping().map(Quote.Shipping::total).orElse(0L);
        long totals = quote.totals().stream()
                .filter(total -> total.type() != TotalType.TOTAL)
                .mapToLong(Quote.Total::amount)
                .sum();
        assertThat(lines + shipping).as(as).isEqualTo(quote.total());
        assertThat(totals).as(as).isEqualTo(quote.total());
        assertThat(quote.total()).as(as).isNotNegative();
        assertThat(quote.lines()).as(as).allMatch(line -> line.total() >= 0);
        assertThat(quote.discounts())
                .as(as)
                .allMatch(discount -> discount.amount()
                        == discount.allocations().stream()
                                .mapToLong(Quote.Allocation::amount)
                                .sum());
        List<TaxPart> parts = Stream.concat(
                        quote.lines().stream().map(Quote.Line::taxes),
                        quote.shipping().stream().map(Quote.Shipping::taxes))
                .flatMap(List::stream)
                .toList();
        assertThat(Taxes.sum(parts)).as(as).isEqualTo(quote.taxes());
        assertThat(quote.lines()).as(as).allMatch(RandomBasketTests::addsUp);
    }

    private static boolean addsUp(Quote.Line line) {
        long off =
                line.discounts().stream().mapToLong(Quote.DiscountPart::amount).sum();
        long added = line.taxes().stream()
                .filter(part -> !part.included())
                .mapToLong(TaxPart::amount)
                .sum();
        return line.total() == line.unitPrice() * line.quantity() - off + added;
    }

    private static Map<BigDecimal, Long> taxes(Quote quote) {
        var taxes = new TreeMap<BigDecimal, Long>();
        quote.taxes().forEach(part -> taxes.merge(part.rate(), part.amount(), Long::sum));
        return taxes;
    }
}
