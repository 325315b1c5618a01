package dev.cartwright.bench.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.LedgerBalances;
import dev.cartwright.tools.shop.StackClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replays the days: opens the shop with the file's articles, then sells day by day, batch by batch. */
final class Replay {

    private final StackClient stack;
    private final int atATime;
    private final Pace pace;
    private final Map<String, Long> expected = new HashMap<>();

    Replay(StackClient stack, int atATime, Pace pace) {
        this.stack = stack;
        this.atATime = atATime;
        this.pace = pace;
    }

    /**
     * Publishes the articles.
     *
     * @param part of the quantity sold in the file that is in stock
     */
    void open(List<Article> articles, double part, ReplayCatalog catalog) {
        catalog.list(articles);
        expected.putAll(articles.stream().collect(toMap(Article::code, article -> article.stock(part))));
        catalog.stock(expected);
    }

    /** Replays one day until its last checkout is complete. */
    DayReconciliation sell(TradingDay tradingDay, ReplayCatalog catalog) {
        long opened = System.nanoTime();
        int priceChanges = 0;
        try (var placer = new OrderPlacer(stack, atATime)) {
            for (BasketBatch batch : BasketBatch.of(tradingDay.baskets())) {
                priceChanges += catalog.price(batch.prices());
                placer.serve(batch.baskets(), basket -> await(tradingDay, basket, opened));
            }
            var report = DayReport.of(tradingDay, placer.sales());
            double seconds = (System.nanoTime() - opened) / 1e9;
            return close(report, catalog, priceChanges, seconds);
        }
    }

    private void await(TradingDay tradingDay, InvoiceBasket basket, long opened) {
        pace.await(opened, tradingDay.baskets().getFirst().at(), basket.at());
    }

    private DayReconciliation close(DayReport report, ReplayCatalog catalog, int priceChanges, double seconds) {
        report.sold().forEach((code, sold) -> expected.merge(code, -sold, Long::sum));
        var stock = StockCheck.of(expected, catalog.available(expected.keySet()));
        return new DayReconciliation(
                report, stock, LedgerBalances.of(stack.admin()).balanceMinor(), priceChanges, seconds);
    }
}
