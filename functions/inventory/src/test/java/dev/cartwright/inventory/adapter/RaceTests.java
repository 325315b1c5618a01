package dev.cartwright.inventory.adapter;

import static dev.cartwright.inventory.domain.Samples.LATER;
import static dev.cartwright.inventory.domain.Samples.NOW;
import static dev.cartwright.inventory.domain.Samples.deliveries;
import static dev.cartwright.inventory.domain.Samples.line;
import static dev.cartwright.inventory.domain.Samples.lines;
import static dev.cartwright.inventory.domain.Samples.oneOfEach;
import static dev.cartwright.inventory.domain.Samples.order;
import static dev.cartwright.inventory.domain.Samples.sku;
import static dev.cartwright.inventory.domain.Samples.skus;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.domain.CommitStock;
import dev.cartwright.inventory.domain.Lines;
import dev.cartwright.inventory.domain.OrderId;
import dev.cartwright.inventory.domain.ReleaseStock;
import dev.cartwright.inventory.domain.Reservation;
import dev.cartwright.inventory.domain.Reservations;
import dev.cartwright.inventory.domain.ReserveStock;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many at once on one table. */
class RaceTests {

    private final LocalTable local = LocalTable.fresh("gsi1");
    private final Table table = local.table();
    private final Transactions commits = local.transactions();
    private final Stocks stocks = new DynamoStocks(table);
    private final Reservations reservations = new DynamoReservations(table);
    private final ReserveStock reserveStock = new ReserveStock(reservations, InstantSource.fixed(NOW));

    private void deliver(long quantity, List<Sku> skus) {
        deliveries(quantity, skus.toArray(Sku[]::new)).forEach(delivery -> commits.run(() -> stocks.open(delivery)));
    }

    private void reserve(OrderId order, Lines lines) {
        commits.run(() -> reserveStock.handle(new ReserveStock.Command(order, lines, LATER)));
    }

    private static void atOnce(List<Runnable> works) throws Exception {
        try (var threads = Executors.newFixedThreadPool(works.size())) {
            var calls =
                    works.stream().<Callable<Object>>map(Executors::callable).toList();
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }

    private Map<Class<?>, Long> states(Stream<OrderId> orders) {
        return orders.map(order -> reservations.find(order).orElseThrow().value())
                .collect(groupingBy(Reservation::getClass, counting()));
    }

    @Test
    void holdsTenOfTenForTenOfFiftyBuyers() throws Exception {
        deliver(10, List.of(sku("MUG")));
        var buyers = Stream.iterate(0, n -> n < 50, n -> n + 1)
                .map(n -> order("" + n))
                .toList();

        atOnce(buyers.stream()
                .<Runnable>map(buyer -> () -> reserve(buyer, lines(line("MUG", 1))))
                .toList());

        assertThat(stocks.find(List.of(sku("MUG")))).containsValue(new Stock(sku("MUG"), 10, 10));
        assertThat(states(buyers.stream()))
                .isEqualTo(Map.of(Reservation.Held.class, 10L, Reservation.Released.class, 40L));
    }

    @Test
    void worksOnOneLargeOrderTwiceAtOnce() throws Exception {
        deliver(1, skus(400));

        atOnce(List.of(() -> reserve(order("1"), oneOfEach(400)), () -> reserve(order("1"), oneOfEach(400))));

        assertThat(reservations.find(order("1")).map(Versioned::value)).get().isInstanceOf(Reservation.Held.class);
        assertThat(stocks.find(skus(400)).values()).hasSize(400).allMatch(stock -> stock.held() == 1);
    }

    @Test
    void letsOneOfTwoLargeOrdersWin() throws Exception {
        deliver(1, skus(400));

        atOnce(List.of(
                () -> reserve(order("1"), oneOfEach(400)),
                () -> reserve(order("2"), Lines.of(oneOfEach(400).from(90)))));

        assertThat(states(Stream.of(order("1"), order("2"))))
                .isEqualTo(Map.of(Reservation.Held.class, 1L, Reservation.Released.class, 1L));
    }

    @Test
    void endsAnOrderOneWayHoweverReleaseAndCommitMeet() throws Exception {
        deliver(20, List.of(sku("MUG"), sku("CUP")));
        var works = new ArrayList<Runnable>();
        for (int n = 0; n < 8; n++) {
            OrderId order = order("" + n);
            reserve(order, lines(line("MUG", 1), line("CUP", 2)));
            works.add(() -> commits.run(() -> new CommitStock(reservations, InstantSource.fixed(NOW)).handle(order)));
            works.add(() -> commits.run(
                    () -> new ReleaseStock(reservations).handle(new ReleaseStock.Command(order, "CHANGED_MY_MIND"))));
        }

        atOnce(works);

        long left = states(Stream.iterate(0, n -> n < 8, n -> n + 1).map(n -> order("" + n)))
                .getOrDefault(Reservation.Committed.class, 0L);
        assertThat(stocks.find(List.of(sku("MUG"), sku("CUP"))).values())
                .containsExactlyInAnyOrder(
                        new Stock(sku("MUG"), 20 - left, 0), new Stock(sku("CUP"), 20 - 2 * left, 0));
    }
}
