package dev.cartwright.tools.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Consecutive baskets that agree on every price, so that they may be placed at the same time.
 *
 * @param prices by stock code, in pence, of all that is in the baskets
 */
record Wave(List<Basket> baskets, Map<String, Long> prices) {

    /** Cuts a day wherever a basket's price differs from that of one before it. */
    static List<Wave> of(List<Basket> baskets) {
        var waves = new ArrayList<Wave>();
        for (Basket basket : baskets) {
            if (waves.isEmpty() || !waves.getLast().agrees(basket)) {
                waves.add(new Wave(new ArrayList<>(), new HashMap<>()));
            }
            waves.getLast().add(basket);
        }
        return waves;
    }

    private boolean agrees(Basket basket) {
        return basket.items().entrySet().stream()
                .allMatch(item ->
                        prices.getOrDefault(item.getKey(), item.getValue().priceMinor())
                                == item.getValue().priceMinor());
    }

    private void add(Basket basket) {
        baskets.add(basket);
        basket.items().forEach((code, item) -> prices.put(code, item.priceMinor()));
    }
}
