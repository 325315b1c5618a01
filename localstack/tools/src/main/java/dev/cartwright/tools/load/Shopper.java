package dev.cartwright.tools.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.OrderStatus;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One customer, who looks at the shelf and at a product, orders two things and waits until the order is confirmed. */
final class Shopper {

    static final String LIST = "list";
    static final String READ = "read";
    static final String PLACE = "place";
    static final String CONFIRM = "placed to confirmed";
    static final String ORDER = "whole order";

    private static final Duration SHORTEST = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop;
    private final Assortment assortment;
    private Duration lastOrder = Duration.ZERO;

    Shopper(Shop shop, Assortment assortment) {
        this.shop = shop;
        this.assortment = assortment;
    }

    void list(Tally tally) {
        tally.of(LIST).time(() -> shop.get(assortment.listPath()).orFail("the list"));
    }

    void read(Tally tally) {
        String path = "/v1/products/" + assortment.any().productId();
        tally.of(READ).time(() -> shop.get(path).orFail("the product"));
    }

    /** The whole of it, from the list to the confirmation. */
    void buy(Tally tally) {
        long started = System.nanoTime();
        list(tally);
        read(tally);
        try {
            PlacedOrder order = tally.of(PLACE).time(() -> PlacedOrder.place(shop, twoLines()));
            ended(tally, started, order.await(quarters(3), quarters(1), PATIENCE));
        } catch (PlacedOrder.Refused refused) {
            tally.error("refused: " + refused.problem());
        }
    }

    /** Of the time that the last order took: to look all the time only makes everybody wait longer. */
    private Duration quarters(int some) {
        Duration part = lastOrder.multipliedBy(some).dividedBy(4);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    private void ended(Tally tally, long started, OrderStatus status) {
        if (!status.confirmed()) {
            tally.error(status.toString());
            return;
        }
        tally.of(ORDER).add(Duration.ofNanos(System.nanoTime() - started));
        tally.of(CONFIRM).add(status.sincePlaced());
        lastOrder = status.sincePlaced();
    }

    private Purchase twoLines() {
        String first = assortment.any().offer().sku();
        String second = assortment.other(first).offer().sku();
        int quantity = 1 + ThreadLocalRandom.current().nextInt(2);
        return new Purchase(Map.of(first, quantity, second, 1), "tok_approve");
    }
}
