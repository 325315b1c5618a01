package dev.cartwright.bench.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Consecutive baskets with the same prices, which can be placed concurrently.
 *
 * @param prices by stock code, in pence, of all items in the baskets
 */
record BasketBatch(List<InvoiceBasket> baskets, Map<String, Long> prices) {

    /** Splits a day wherever a basket's price differs from that of a previous one. */
    static List<BasketBatch> of(List<InvoiceBasket> baskets) {
        var batches = new ArrayList<BasketBatch>();
        for (InvoiceBasket basket : baskets) {
            if (batches.isEmpty() || !batches.getLast().agrees(basket)) {
                batches.add(new BasketBatch(new ArrayList<>(), new HashMap<>()));
            }
            batches.getLast().add(basket);
        }
        return batches;
    }

    private boolean agrees(InvoiceBasket basket) {
        return basket.items().entrySet().stream()
                .allMatch(item ->
                        prices.getOrDefault(item.getKey(), item.getValue().priceMinor())
                                == item.getValue().priceMinor());
    }

    private void add(InvoiceBasket basket) {
        baskets.add(basket);
        basket.items().forEach((code, item) -> prices.put(code, item.priceMinor()));
    }
}
