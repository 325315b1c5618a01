package dev.cartwright.bench.load;

import dev.cartwright.tools.shop.Assortment;
import dev.cartwright.tools.shop.FilledCart;
import dev.cartwright.tools.shop.ListedOffer;
import dev.cartwright.tools.shop.OrderStatus;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** One customer, who reads a list and a product, places an order of two lines and polls until it is confirmed. */
final class Shopper {

    static final String LIST = "list";
    static final String READ = "read";
    static final String READ_WITH_STOCK = "read with stock";
    static final String FILL = "fill a cart";
    static final String PLACE = "place";
    static final String CONFIRM = "placed to confirmed";
    static final String ORDER = "whole order";

    private static final Duration SHORTEST = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop;
    private final Assortment assortment;
    private final String paymentToken;
    private Duration lastOrder = Duration.ZERO;

    Shopper(Shop shop, Assortment assortment, String paymentToken) {
        this.shop = shop;
        this.assortment = assortment;
        this.paymentToken = paymentToken;
    }

    void list(LoadMeasurements measurements) {
        measurements.of(LIST).time(() -> shop.get(assortment.listPath()).orFail("the list"));
    }

    void read(LoadMeasurements measurements) {
        String path = "/v1/products/" + assortment.any().productId();
        measurements.of(READ).time(() -> shop.get(path).orFail("the product"));
    }

    /** A product's page with the stock of two SKUs: two requests. */
    void readWithStock(LoadMeasurements measurements) {
        ListedOffer product = assortment.any();
        String sku = product.offer().sku();
        String stock =
                "/v1/stock?sku=" + sku + "&sku=" + assortment.other(sku).offer().sku();
        measurements.of(READ_WITH_STOCK).time(() -> {
            shop.get("/v1/products/" + product.productId()).orFail("the product");
            return shop.get(stock).orFail("the stock");
        });
    }

    /** One round, from the list to the confirmation. */
    void buy(LoadMeasurements measurements) {
        buy(measurements, () -> PlacedOrder.place(shop, twoLines()));
    }

    /** The same through a cart: it is opened and gets its details before. */
    void buyFromCart(LoadMeasurements measurements) {
        buy(measurements, () -> {
            String name = UUID.randomUUID().toString();
            FilledCart cart = measurements.of(FILL).time(() -> FilledCart.fill(shop, twoLines(), name, List.of()));
            return cart.order(paymentToken);
        });
    }

    private void buy(LoadMeasurements measurements, Supplier<PlacedOrder> order) {
        long started = System.nanoTime();
        list(measurements);
        read(measurements);
        try {
            PlacedOrder placed = measurements.of(PLACE).time(order);
            ended(measurements, started, placed.await(quarters(3), quarters(1), PATIENCE));
        } catch (PlacedOrder.Refused refused) {
            measurements.error("refused: " + refused.problem());
        }
    }

    /** Some quarters of the last order's duration: polling more often would only slow everyone down. */
    private Duration quarters(int some) {
        Duration part = lastOrder.multipliedBy(some).dividedBy(4);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
    }

    private void ended(LoadMeasurements measurements, long started, OrderStatus status) {
        if (!status.confirmed()) {
            measurements.error(status.toString());
            return;
        }
        measurements.of(ORDER).add(Duration.ofNanos(System.nanoTime() - started));
        measurements.of(CONFIRM).add(status.sincePlaced());
        lastOrder = status.sincePlaced();
    }

    private Purchase twoLines() {
        String first = assortment.any().offer().sku();
        String second = assortment.other(first).offer().sku();
        int quantity = 1 + ThreadLocalRandom.current().nextInt(2);
        return new Purchase(Map.of(first, quantity, second, 1), paymentToken);
    }
}
