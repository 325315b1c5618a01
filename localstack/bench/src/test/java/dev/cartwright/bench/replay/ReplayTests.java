package dev.cartwright.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.FakeShop;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReplayTests {

    private final FakeShop shop = new FakeShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void sellsEveryInvoiceAtThePricesOfTheFile() {
        var results = replay(1.0);

        assertThat(results).allMatch(DayReconciliation::holds);
        assertThat(results)
                .extracting(result -> result.report().invoicesConfirmed())
                .containsExactly(2L, 1L);
        assertThat(results)
                .extracting(result -> result.report().shopMinor())
                .containsExactly(4L * 255 + 2 * 10 + 10 + 400 + 2 * 21, 300L + 2 * 295);
        assertThat(results).extracting(DayReconciliation::priceChanges).containsExactly(1, 1);
        assertThat(shop.priceMinor("10002")).isEqualTo(21);
    }

    @Test
    void comesAsTheCustomerOrAsAGuest() {
        replay(1.0);

        assertThat(shop.customers()).containsExactlyInAnyOrder("12001", "", "", "12002");
    }

    @Test
    void emptiesTheShelvesThatItFilled() {
        replay(1.0);

        assertThat(List.of("10001A", "10002", "10003", "10001a")).allMatch(sku -> shop.stock(sku) == 0);
    }

    @Test
    void countsWhatIsRefusedForWantOfStock() {
        var results = replay(0.5);

        assertThat(results).allMatch(DayReconciliation::holds);
        assertThat(DayReport.total(
                                results.stream().map(DayReconciliation::report).toList())
                        .refused())
                .containsOnlyKeys("OUT_OF_STOCK");
    }

    @Test
    void triesAgainWhileTheShopIsBusy() {
        shop.unavailable(2);

        var results = replay(1.0);

        assertThat(results).allMatch(DayReconciliation::holds);
        assertThat(results.getFirst().report().ordersConfirmed()).isEqualTo(3);
    }

    @Test
    void startsAgainOnAShopThatKnowsTheArticles() {
        replay(0.5);

        var results = replay(1.0);

        assertThat(results).allMatch(DayReconciliation::holds);
        assertThat(results)
                .extracting(result -> result.report().invoicesConfirmed())
                .containsExactly(2L, 1L);
    }

    @Test
    void noticesAPennyTooMuch() {
        shop.overcharging(1);

        var results = replay(1.0);

        assertThat(results).extracting(DayReconciliation::revenueDifference).containsExactly(3L, 1L);
        assertThat(results).noneMatch(DayReconciliation::holds);
    }

    @Test
    void noticesAPennyOfTax() {
        shop.mistaxing(1);

        var results = replay(1.0);

        assertThat(results).extracting(DayReconciliation::taxDifference).containsExactly(3L, 1L);
        assertThat(results).extracting(DayReconciliation::revenueDifference).containsOnly(0L);
        assertThat(results).noneMatch(DayReconciliation::holds);
    }

    @Test
    void ordersEachInvoiceOfACart() {
        replay(1.0);

        assertThat(shop.carts()).isEqualTo(4);
    }

    @Test
    void noticesAnArticleTooFew() {
        shop.losing(1);

        var results = replay(1.0);

        assertThat(results.getLast().stock().differing()).contains("10003: -1 instead of 0");
        assertThat(results).noneMatch(DayReconciliation::holds);
    }

    @Test
    void noticesALedgerThatDoesNotBalance() {
        shop.withLedger(7);

        var results = replay(1.0);

        assertThat(results).extracting(DayReconciliation::ledgerMinor).containsExactly(7L, 7L);
        assertThat(results).noneMatch(DayReconciliation::holds);
    }

    @Test
    void tellsPlacedToConfirmedByTheShopsClock() {
        var results = replay(1.0);

        assertThat(results.getFirst().report().confirmations().median()).hasMillis(120);
    }

    @Test
    void reportsWhatTheFileAndTheShopSay() {
        var results = replay(1.0);

        String text = ReplayReport.total(
                results,
                DayReport.total(results.stream().map(DayReconciliation::report).toList()));

        assertThat(text)
                .contains("3, as 4 orders")
                .contains("1 returns", "1 write-offs", "1 no goods", "1 price 0", "1 parts of a penny")
                .endsWith("replay: 3 invoices, 3 confirmed, revenue equal, tax equal\n");
    }

    @Test
    void reportsTheDifference() {
        shop.overcharging(2);
        var results = replay(1.0);

        String text = ReplayReport.total(
                results,
                DayReport.total(results.stream().map(DayReconciliation::report).toList()));

        assertThat(text).endsWith("replay: 3 invoices, 3 confirmed, revenue differs by 8, tax equal\n");
    }

    private List<DayReconciliation> replay(double stock) {
        var stack = shop.stack();
        var catalog = new ReplayCatalog(stack.admin());
        var replay = new Replay(stack, 2, Pace.MAX);
        replay.open(Article.of(SampleSales.lines()), stock, catalog);
        return SampleSales.days().stream().map(day -> replay.sell(day, catalog)).toList();
    }

    @Test
    void comparesStockArticleByArticle() {
        var check = StockCheck.of(Map.of("A", 5L, "B", 3L), Map.of("A", 4L, "B", 4L));

        assertThat(check.left()).isEqualTo(check.expected());
        assertThat(check.holds()).isFalse();
        assertThat(check.differing()).containsExactly("A: 4 instead of 5", "B: 4 instead of 3");
    }
}
