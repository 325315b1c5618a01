package dev.cartwright.tools.replay;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.tools.shop.OrderStatus;
import dev.cartwright.tools.shop.PlacedOrder;
import dev.cartwright.tools.shop.Purchase;
import dev.cartwright.tools.shop.Shop;
import dev.cartwright.tools.shop.ShopFailure;
import dev.cartwright.tools.shop.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Places baskets as orders, so many under way at a time, and follows each to its end. */
final class Till implements AutoCloseable {

    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final Semaphore underWay;
    private final Map<String, Shop> customers = new ConcurrentHashMap<>();
    private final List<Sale> sales = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Till(Stack stack, int atATime) {
        this.stack = stack;
        this.underWay = new Semaphore(atATime);
    }

    /**
     * Returns when the shop has taken on, or refused, every one of them; the checkouts go on.
     *
     * @param due returns when a basket's customer has come
     */
    void serve(List<Basket> baskets, Consumer<Basket> due) {
        var placed = new CountDownLatch(baskets.size());
        for (Basket basket : baskets) {
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

    /** Waits for the end of every checkout. */
    List<Sale> sales() {
        close();
        return sales;
    }

    @Override
    public void close() {
        threads.close();
    }

    private Sale sell(Basket basket, CountDownLatch placed) {
        long started = System.nanoTime();
        PlacedOrder order;
        Duration placing;
        try {
            order = PlacedOrder.insist(customer(basket), purchase(basket));
        } catch (PlacedOrder.Refused refused) {
            return new Sale(basket, new Fate.Refused(refused.problem()), since(started));
        } catch (RuntimeException failure) {
            return new Sale(basket, new Fate.Lost(String.valueOf(failure.getMessage())), since(started));
        } finally {
            placing = since(started);
            placed.countDown();
        }
        return new Sale(basket, fate(order), placing);
    }

    private static Fate fate(PlacedOrder order) {
        try {
            OrderStatus status = order.await(FIRST_LOOK, PATIENCE);
            return status.confirmed()
                    ? new Fate.Confirmed(status.totalMinor(), status.sincePlaced())
                    : new Fate.Refused(status.reason());
        } catch (RuntimeException failure) {
            return new Fate.Lost(String.valueOf(failure.getMessage()));
        }
    }

    private Shop customer(Basket basket) {
        return basket.customer().isEmpty()
                ? stack.guest()
                : customers.computeIfAbsent(basket.customer(), stack::customer);
    }

    private static Purchase purchase(Basket basket) {
        Map<String, Integer> quantities = basket.items().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, item -> item.getValue().quantity()));
        return new Purchase(quantities, "tok_approve");
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
