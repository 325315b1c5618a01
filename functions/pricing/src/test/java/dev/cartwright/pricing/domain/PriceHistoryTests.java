package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.pricing.domain.PriceHistory.Reduced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class PriceHistoryTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void thePriceInForceWhenTheWindowOpensCounts() {
        PriceHistory history = PriceHistory.of(List.of(base(0, 90), base(45, 100), base(60, 80)), List.of(), "GB");

        Optional<Reduced> reduction = history.reduction(day(61));

        assertThat(reduction).contains(new Reduced(day(60), money(80), money(90)));
    }

    @Test
    void aPriceThatEndedBeforeTheWindowDoesNotCount() {
        PriceHistory history = PriceHistory.of(List.of(base(0, 70), base(30, 100), base(60, 80)), List.of(), "GB");

        Optional<Reduced> reduction = history.reduction(day(61));

        assertThat(reduction).contains(new Reduced(day(60), money(80), money(100)));
    }

    @Test
    void aSaleListReducesWhileItIsValid() {
        PriceList sale = list(new Validity(Optional.of(day(40)), Optional.of(day(50))));
        PriceHistory history = PriceHistory.of(List.of(base(0, 100), listed(35, 75)), List.of(sale), "GB");

        Optional<Reduced> during = history.reduction(day(45));
        Optional<Reduced> after = history.reduction(day(50));

        assertThat(during).contains(new Reduced(day(40), money(75), money(100)));
        assertThat(after).isEmpty();
    }

    @Test
    void aPriceThatRoseALittleIsStillReduced() {
        PriceHistory history = PriceHistory.of(List.of(base(0, 100), base(40, 70), base(50, 80)), List.of(), "GB");

        Optional<Reduced> reduction = history.reduction(day(55));

        assertThat(reduction).contains(new Reduced(day(40), money(80), money(100)));
    }

    @Test
    void aFirstPriceIsNoReduction() {
        PriceHistory history = PriceHistory.of(List.of(base(0, 100), base(10, 120)), List.of(), "GB");

        assertThat(history.reduction(day(20))).isEmpty();
        assertThat(history.points()).hasSize(2);
    }

    private static PriceChange base(int day, long price) {
        return new PriceChange(new Sku("mug"), Optional.empty(), Optional.of(money(price)), day(day));
    }

    private static PriceChange listed(int day, long price) {
        return new PriceChange(
                new Sku("mug"), Optional.of(new PriceListId("sale")), Optional.of(money(price)), day(day));
    }

    private static PriceList list(Validity validity) {
        return new PriceList(
                new PriceListId("sale"), "Sale", TestShop.GBP, 1, Set.of(), Set.of("GB"), validity, true, true);
    }

    private static Money money(long amount) {
        return Money.ofMinor(TestShop.GBP, amount);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
