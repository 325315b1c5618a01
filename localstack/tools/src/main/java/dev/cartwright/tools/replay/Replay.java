package dev.cartwright.tools.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.Ledger;
import dev.cartwright.tools.shop.Stack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sells the days again: opens the shop with the file's articles, then day by day, wave by wave. */
final class Replay {

    private final Stack stack;
    private final int atATime;
    private final Pace pace;
    private final Map<String, Long> expected = new HashMap<>();

    Replay(Stack stack, int atATime, Pace pace) {
        this.stack = stack;
        this.atATime = atATime;
        this.pace = pace;
    }

    /**
     * Puts the articles on sale.
     *
     * @param part of what the file sells that is on the shelves
     */
    void open(List<Article> articles, double part, Shelves shelves) {
        shelves.list(articles);
        expected.putAll(articles.stream().collect(toMap(Article::code, article -> article.stock(part))));
        shelves.stock(expected);
    }

    /** One day, from its first customer to the end of its last checkout. */
    Closing sell(Trade trade, Shelves shelves) {
        long opened = System.nanoTime();
        int priceChanges = 0;
        try (var till = new Till(stack, atATime)) {
            for (Wave wave : Wave.of(trade.baskets())) {
                priceChanges += shelves.price(wave.prices());
                till.serve(wave.baskets(), basket -> await(trade, basket, opened));
            }
            var report = DayReport.of(trade, till.sales());
            double seconds = (System.nanoTime() - opened) / 1e9;
            return close(report, shelves, priceChanges, seconds);
        }
    }

    private void await(Trade trade, Basket basket, long opened) {
        pace.await(opened, trade.baskets().getFirst().at(), basket.at());
    }

    private Closing close(DayReport report, Shelves shelves, int priceChanges, double seconds) {
        report.sold().forEach((code, sold) -> expected.merge(code, -sold, Long::sum));
        var stock = StockCheck.of(expected, shelves.available(expected.keySet()));
        return new Closing(report, stock, Ledger.of(stack.admin()).balanceMinor(), priceChanges, seconds);
    }
}
