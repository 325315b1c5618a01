package dev.cartwright.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.domain.InventoryEvent.ReservationExpired;
import dev.cartwright.inventory.domain.InventoryEvent.StockCommitted;
import dev.cartwright.inventory.domain.Reservation.Committed;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Released;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomWorldTests {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accountsForEveryPieceAfterEveryCommit(long seed) {
        var world = new RandomWorld(seed, RandomWorldTests::check);

        world.run();
        world.comeToRest();

        var reservations = world.inventory.reservations();
        assertThat(reservations).isNotEmpty().allMatch(RandomWorldTests::isDone);
        assertThat(world.inventory.state().stock().values()).isNotEmpty().allMatch(stock -> stock.held() == 0);
        assertThat(announcedCommitted(world.inventory)).isEqualTo(committed(world.inventory));
    }

    @Test
    void seesEveryWayInWhichALargeReservationEnds() {
        var endings = seeds().limit(20)
                .mapToObj(seed -> new RandomWorld(seed, inventory -> {}))
                .peek(RandomWorld::run)
                .flatMap(world -> world.inventory.reservations().stream())
                .filter(reservation -> reservation.lines().size() > Reservation.CHUNK)
                .map(reservation -> reservation instanceof Released released ? released.ending() : reservation)
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(endings)
                .contains(Committed.class, Ending.Refused.class, Ending.Expired.class, Ending.Withdrawn.class);
    }

    @Test
    void seesOrdersThatAreCommittedAfterTheyExpired() {
        var orders = seeds().limit(20)
                .mapToObj(seed -> new RandomWorld(seed, inventory -> {}))
                .peek(RandomWorld::run)
                .filter(world -> announcedExpired(world.inventory).stream()
                        .anyMatch(announcedCommitted(world.inventory)::contains));

        assertThat(orders).isNotEmpty();
    }

    private static Set<String> announcedExpired(InMemoryInventory inventory) {
        return inventory.announced().stream()
                .filter(ReservationExpired.class::isInstance)
                .map(event -> ((ReservationExpired) event).orderId())
                .collect(Collectors.toSet());
    }

    private static boolean isDone(Reservation reservation) {
        return reservation instanceof Committed || reservation instanceof Released;
    }

    private static Set<String> announcedCommitted(InMemoryInventory inventory) {
        return inventory.announced().stream()
                .filter(StockCommitted.class::isInstance)
                .map(event -> ((StockCommitted) event).orderId())
                .collect(Collectors.toSet());
    }

    private static Set<String> committed(InMemoryInventory inventory) {
        return inventory.reservations().stream()
                .filter(Committed.class::isInstance)
                .map(reservation -> reservation.orderId().value())
                .collect(Collectors.toSet());
    }

    /** What is held is what reservations hold; what is on hand is what was delivered and has not left. */
    private static void check(InMemoryInventory inventory) {
        var held = new HashMap<Sku, Long>();
        var onHand = new HashMap<Sku, Long>();
        inventory
                .state()
                .adjustments()
                .forEach(adjustment -> onHand.merge(adjustment.sku(), adjustment.change(), Long::sum));
        inventory.reservations().forEach(reservation -> {
            add(held, held(reservation), 1);
            add(onHand, gone(reservation), -1);
        });
        assertThat(inventory.state().stock()).containsKeys(held.keySet().toArray(Sku[]::new));
        inventory.state().stock().forEach((sku, stock) -> {
            assertThat(stock.available()).as("available of " + sku).isNotNegative();
            assertThat(stock.held()).as("held of " + sku).isEqualTo(held.getOrDefault(sku, 0L));
            assertThat(stock.onHand()).as("on hand of " + sku).isEqualTo(onHand.get(sku));
        });
    }

    private static void add(Map<Sku, Long> sums, List<Line> lines, int sign) {
        lines.forEach(line -> sums.merge(line.sku(), sign * line.quantity(), Long::sum));
    }

    private static List<Line> held(Reservation reservation) {
        return switch (reservation) {
            case Holding holding -> holding.lines().from(0, holding.taken());
            case Held held -> held.lines().sorted();
            case Releasing releasing -> releasing.lines().from(0, releasing.held());
            case Committing committing -> committing.lines().from(committing.shipped());
            case Released released -> List.of();
            case Committed committed -> List.of();
        };
    }

    private static List<Line> gone(Reservation reservation) {
        return switch (reservation) {
            case Committing committing -> committing.lines().from(0, committing.shipped());
            case Committed committed -> committed.lines().sorted();
            case Holding holding -> List.of();
            case Held held -> List.of();
            case Releasing releasing -> List.of();
            case Released released -> List.of();
        };
    }
}
