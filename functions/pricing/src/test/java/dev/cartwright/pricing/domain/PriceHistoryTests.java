package dev.cartwright.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.cartwright.pricing.domain.PriceHistory.Reduced;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

final class PriceHistoryTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void thePriceInForceWhenTheWindowOpensCounts() {
        PriceHistory history = history(base(0, 90), base(45, 100), base(60, 80));

        Optional<Reduced> reduction = history.reduction(day(61));

        assertThat(reduction).contains(new Reduced(day(60), money(80), money(90)));
    }

    @Test
    void aPriceThatEndedBeforeTheWindowDoesNotCount() {
        PriceHistory history = history(base(0, 70), base(30, 100), base(60, 80));

        Optional<Reduced> reduction = history.reduction(day(61));

        assertThat(reduction).contains(new Reduced(day(60), money(80), money(100)));
    }

    @Test
    void aSaleListReducesWhileItIsValid() {
        PriceList sale = list(new Validity(Optional.of(day(40)), Optional.of(day(50))));
        PriceHistory history = history(List.of(defined(0, sale)), base(0, 100), listed(35, 75));

        Optional<Reduced> during = history.reduction(day(45));
        Optional<Reduced> after = history.reduction(day(50));

        assertThat(during).contains(new Reduced(day(40), money(75), money(100)));
        assertThat(after).isEmpty();
    }

    @Test
    void aPriceThatRoseALittleIsStillReduced() {
        PriceHistory history = history(base(0, 100), base(40, 70), base(50, 80));

        Optional<Reduced> reduction = history.reduction(day(55));

        assertThat(reduction).contains(new Reduced(day(40), money(80), money(100)));
    }

    @Test
    void aFirstPriceIsNoReduction() {
        PriceHistory history = history(base(0, 100), base(10, 120));

        assertThat(history.reduction(day(20))).isEmpty();
        assertThat(history.points()).hasSize(2);
    }

    @Test
    void anOrdinaryCutIsAReductionForThirtyDays() {
        PriceHistory history = history(base(0, 100), base(40, 80));

        assertThat(history.reduction(day(70))).contains(new Reduced(day(40), money(80), money(100)));
        assertThat(history.reduction(day(71))).isEmpty();
    }

    @Test
    void aSaleListReducesForAsLongAsItIsValid() {
        PriceHistory history = history(List.of(defined(0, list(Validity.ALWAYS))), base(0, 100), listed(40, 80));

        assertThat(history.reduction(day(400))).contains(new Reduced(day(40), money(80), money(100)));
    }

    @Test
    void aSaleListThatReducesNothingIsNoReduction() {
        PriceList sale = list(new Validity(Optional.of(day(200)), Optional.empty()));
        PriceHistory history = history(List.of(defined(0, sale)), base(0, 100), base(40, 80), listed(60, 80));

        assertThat(history.reduction(day(201))).isEmpty();
    }

    @Test
    void anEditedListWasInForceAsItWas() {
        PriceList first = list(new Validity(Optional.of(day(40)), Optional.of(day(50))));
        PriceList moved = list(new Validity(Optional.of(day(80)), Optional.of(day(90))));
        PriceHistory history = history(List.of(defined(0, first), defined(60, moved)), base(0, 100), listed(35, 75));

        assertThat(history.points().stream().map(point -> point.from()))
                .containsExactly(day(0), day(40), day(50), day(80), day(90));
        assertThat(history.reduction(day(85)).map(Reduced::lowestBefore)).contains(money(100));
        assertThat(history.points(day(45), day(81)).stream().map(point -> point.from()))
                .containsExactly(day(40), day(50), day(80));
    }

    @Test
    void aDeletedListWasInForceUntilThen() {
        var deleted = new PriceListChange(new PriceListId("sale"), Optional.empty(), day(50));
        PriceHistory history =
                history(List.of(defined(0, list(Validity.ALWAYS)), deleted), base(0, 100), listed(35, 75));

        assertThat(history.points())
                .containsExactly(
                        new PriceHistory.Point(day(0), Optional.of(money(100))),
                        new PriceHistory.Point(day(35), Optional.of(money(75))),
                        new PriceHistory.Point(day(50), Optional.of(money(100))));
    }

    @Test
    void aListWithoutTaxIsNotComparedWithPricesWithTax() {
        PriceList sale = list(Validity.ALWAYS);
        var net =
                new PriceList(sale.id(), "Net", TestShop.GBP, 1, Set.of(), Set.of("GB"), Validity.ALWAYS, false, true);

        PriceHistory history = history(List.of(defined(0, net)), base(0, 100), listed(35, 75));

        assertThat(history.points()).hasSize(1);
    }

    @Test
    void aBasePriceInAnotherCurrencyEndsTheOneBefore() {
        var euros = PriceChange.ofBase(new Sku("mug"), Money.ofMinor(CurrencyUnit.EUR, 120), day(10));

        PriceHistory history = history(base(0, 100), euros, base(20, 90));

        assertThat(history.points())
                .containsExactly(
                        new PriceHistory.Point(day(0), Optional.of(money(100))),
                        new PriceHistory.Point(day(10), Optional.empty()),
                        new PriceHistory.Point(day(20), Optional.of(money(90))));
    }

    /** The clocks of London go forward on 29 March 2026: 30 days before 10 April are 719 hours. */
    @Test
    void theDaysAreThoseOfTheShop() {
        Instant midnight = Instant.parse("2026-04-09T23:00:00Z");
        Instant windowOpens = Instant.parse("2026-03-11T00:00:00Z");
        PriceHistory history = history(
                base(0, 70),
                PriceChange.ofBase(new Sku("mug"), money(100), windowOpens),
                PriceChange.ofBase(new Sku("mug"), money(80), midnight));

        Optional<Reduced> reduction = history.reduction(midnight);

        assertThat(reduction).contains(new Reduced(midnight, money(80), money(100)));
    }

    @Test
    void manyChangesOfManyListsAreQuick() {
        var lists = new ArrayList<PriceListChange>();
        var changes = new ArrayList<PriceChange>();
        for (int n = 0; n < 20_000; n++) {
            changes.add(PriceChange.ofBase(new Sku("mug"), money(1 + n % 7), START.plusSeconds(n)));
            lists.add(new PriceListChange(
                    new PriceListId("sale"), Optional.of(list(Validity.ALWAYS)), START.plusSeconds(n)));
        }

        assertTimeout(Duration.ofSeconds(5), () -> history(lists, changes.toArray(PriceChange[]::new)));
    }

    private static PriceHistory history(PriceChange... changes) {
        return history(List.of(), changes);
    }

    private static PriceHistory history(List<PriceListChange> lists, PriceChange... changes) {
        return PriceHistory.of(
                List.of(changes), lists, Market.of("GB", TestShop.GBP, true), ZoneId.of("Europe/London"));
    }

    private static PriceListChange defined(int day, PriceList list) {
        return new PriceListChange(list.id(), Optional.of(list), day(day));
    }

    private static PriceChange base(int day, long price) {
        return PriceChange.ofBase(new Sku("mug"), money(price), day(day));
    }

    private static PriceChange listed(int day, long price) {
        return PriceChange.inList(new PriceListId("sale"), TestShop.GBP, SkuPrice.of(new Sku("mug"), price), day(day));
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
