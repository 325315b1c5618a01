package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Sku;
import dev.cartwright.cart.domain.Stock;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stock of inventory, by calls of {@code GET /v1/stock} for 100 SKUs each. It is public, so no token leaves the cart for it. A change is
 * saved after these calls, and repeats them when it loses a race, so they are few while inventory is slow: no call begins a second after
 * the first, each may take two, and when they failed none is made for a while.
 */
public final class HttpStock implements Stock {

    private static final int AT_ONCE = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Neighbour inventory;
    private final InstantSource clock;
    private volatile Instant pausedUntil = Instant.EPOCH;

    public HttpStock(Neighbour inventory, InstantSource clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    record StockAnswer(List<Item> items) {

        record Item(String sku, long available) {}
    }

    @Override
    public Map<Sku, Long> available(List<Sku> skus) {
        Instant begun = clock.instant();
        if (begun.isBefore(pausedUntil)) {
            throw slow();
        }
        try {
            return available(skus, begun.plus(PATIENCE));
        } catch (Unavailable failure) {
            pauseAfter(begun);
            throw failure;
        }
    }

    private Map<Sku, Long> available(List<Sku> skus, Instant latest) {
        var available = new HashMap<Sku, Long>();
        for (int from = 0; from < skus.size(); from += AT_ONCE) {
            if (clock.instant().isAfter(latest)) {
                throw slow();
            }
            ask(skus.subList(from, Math.min(skus.size(), from + AT_ONCE)))
                    .items()
                    .forEach(item -> available.put(new Sku(item.sku()), item.available()));
        }
        return available;
    }

    private void pauseAfter(Instant begun) {
        Instant now = clock.instant();
        if (now.isAfter(begun.plus(PATIENCE))) {
            pausedUntil = now.plus(PAUSE);
        }
    }

    private static Unavailable slow() {
        return new Unavailable("inventory is slow", RETRY_AFTER);
    }

    private StockAnswer ask(List<Sku> skus) {
        String query = skus.stream().map(sku -> "sku=" + sku).collect(Collectors.joining("&"));
        Neighbour.Answer answer = inventory.get("/stock?" + query, Map.of());
        if (!answer.isSuccess()) {
            throw new Unavailable("inventory answers " + answer.status(), RETRY_AFTER);
        }
        return answer.as(StockAnswer.class);
    }
}
