package dev.cartwright.bench.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.FilledCart;
import dev.cartwright.tools.shop.OrderStatus;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.StackClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Places baskets as carts and orders with limited concurrency, and follows each until it is complete. */
final class OrderPlacer implements AutoCloseable {

    private static final String TOKEN = "tok_approve";
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final StackClient stack;
    private final Semaphore underWay;
    private final Map<String, Shop> customers = new ConcurrentHashMap<>();
    private final List<Sale> sales = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OrderPlacer(StackClient stack, int atATime) {
        this.stack = stack;
        this.underWay = new Semaphore(atATime);
    }

    /**
     * Returns when the shop has accepted or refused all baskets; checkouts continue.
     *
     * @param due returns when a basket is due
     */
    void serve(List<InvoiceBasket> baskets, Consumer<InvoiceBasket> due) {
        var placed = new CountDownLatch(baskets.size());
        for (InvoiceBasket basket : baskets) {
            due.accept(basket);
            underWay.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    sales.add(sell(basket, placed));
                } finally {
                    underWay.release();
                }
            });
        }
        await(placed);
    }

    /** Waits for all checkouts to complete. */
    List<Sale> sales() {
        close();
        return sales;
    }

    @Override
    public void close() {
        threads.close();
    }

    private Sale sell(InvoiceBasket basket, CountDownLatch placed) {
        long started = System.nanoTime();
        PlacedOrder order;
        Duration placing;
        try {
            order = FilledCart.fill(customer(basket), purchase(basket), name(basket), List.of())
                    .order(TOKEN);
        } catch (PlacedOrder.Refused refused) {
            return new Sale(basket, new SaleOutcome.Refused(refused.problem()), since(started));
        } catch (RuntimeException failure) {
            return new Sale(basket, new SaleOutcome.Lost(String.valueOf(failure.getMessage())), since(started));
        } finally {
            placing = since(started);
            placed.countDown();
        }
        return new Sale(basket, outcome(order), placing);
    }

    private static SaleOutcome outcome(PlacedOrder order) {
        try {
            OrderStatus status = order.await(FIRST_LOOK, PATIENCE);
            return status.confirmed()
                    ? new SaleOutcome.Confirmed(status.totalMinor(), status.taxMinor(), status.sincePlaced())
                    : new SaleOutcome.Refused(status.reason());
        } catch (RuntimeException failure) {
            return new SaleOutcome.Lost(String.valueOf(failure.getMessage()));
        }
    }

    private Shop customer(InvoiceBasket basket) {
        return basket.customer().isEmpty()
                ? stack.guest()
                : customers.computeIfAbsent(basket.customer(), stack::customer);
    }

    private static Purchase purchase(InvoiceBasket basket) {
        Map<String, Integer> quantities = basket.items().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, item -> item.getValue().quantity()));
        return new Purchase(quantities, TOKEN);
    }

    /** Different for each basket, because a customer has one open cart of a name. */
    private static String name(InvoiceBasket basket) {
        return basket.customer().isEmpty() ? "" : "Invoice " + basket.invoice() + " " + UUID.randomUUID();
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static void await(CountDownLatch placed) {
        try {
            placed.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopFailure("interrupted", stop);
        }
    }
}
