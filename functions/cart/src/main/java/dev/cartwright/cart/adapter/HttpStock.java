package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Sku;
import dev.cartwright.cart.domain.Stock;
import dev.cartwright.kit.call.Neighbour;
import dev.cartwright.kit.value.Unavailable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stock of inventory, by calls of {@code GET /v1/stock} for 100 SKUs each. It is public, so no token leaves the cart for it. */
public final class HttpStock implements Stock {

    private static final int AT_ONCE = 100;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Neighbour inventory;

    public HttpStock(Neighbour inventory) {
        this.inventory = inventory;
    }

    record StockAnswer(List<Item> items) {

        record Item(String sku, long available) {}
    }

    @Override
    public Map<Sku, Long> available(List<Sku> skus) {
        var available = new HashMap<Sku, Long>();
        for (int from = 0; from < skus.size(); from += AT_ONCE) {
            ask(skus.subList(from, Math.min(skus.size(), from + AT_ONCE)))
                    .items()
                    .forEach(item -> available.put(new Sku(item.sku()), item.available()));
        }
        return available;
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
