package dev.cartwright.inventory.domain;

import static dev.cartwright.inventory.domain.Samples.LATER;
import static dev.cartwright.inventory.domain.Samples.MUCH_LATER;
import static dev.cartwright.inventory.domain.Samples.NOW;
import static dev.cartwright.inventory.domain.Samples.deliveries;
import static dev.cartwright.inventory.domain.Samples.oneOfEach;
import static dev.cartwright.inventory.domain.Samples.order;
import static dev.cartwright.inventory.domain.Samples.skus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.inventory.domain.InventoryEvent.ReservationExpired;
import dev.cartwright.inventory.domain.InventoryEvent.StockCommitted;
import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LargeReservationTests {

    private static final Lines LINES = oneOfEach(250);
    private static final Sku LAST = skus(250).getLast();
    private static final OrderId ORDER = order("1");

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final InstantSource clock = InstantSource.fixed(NOW);

    @BeforeEach
    void deliverOneOfEach() {
        deliveries(1, skus(250).toArray(Sku[]::new)).forEach(delivery -> inventory.run(() -> inventory.open(delivery)));
    }

    private void reserve(OrderId order, Lines lines) {
        var command = new ReserveStock.Command(order, lines, LATER);
        inventory.run(() -> new ReserveStock(inventory, clock).handle(command));
    }

    private void release() {
        var command = new ReleaseStock.Command(ORDER, "CHANGED_MY_MIND");
        inventory.run(() -> new ReleaseStock(inventory).handle(command));
    }

    private void commit() {
        inventory.run(() -> new CommitStock(inventory, clock).handle(ORDER));
    }

    private void sweep() {
        inventory.run(() -> new ExpireReservations(inventory).handle(MUCH_LATER));
    }

    /** The process dies right after its first commit. */
    private void killed(Runnable work) {
        inventory.around(() -> {}, () -> {
            throw new IllegalStateException("the process is killed");
        });
        assertThatThrownBy(work::run).hasMessage("the process is killed");
        inventory.around(() -> {}, () -> {});
    }

    private long held() {
        return inventory.state().stock().values().stream()
                .mapToLong(Stock::held)
                .sum();
    }

    private long onHand() {
        return inventory.state().stock().values().stream()
                .mapToLong(Stock::onHand)
                .sum();
    }

    private Reservation reservation() {
        return inventory.find(ORDER).orElseThrow().value();
    }

    @Test
    void goesOnFromWhereItWasKilled() {
        killed(() -> reserve(ORDER, LINES));
        Reservation halfDone = reservation();

        reserve(ORDER, LINES);

        assertThat(halfDone)
                .isInstanceOfSatisfying(
                        Holding.class, holding -> assertThat(holding.taken()).isEqualTo(97));
        assertThat(held()).isEqualTo(250);
        assertThat(inventory.announced()).containsExactly(new StockReserved("ord_1", LATER));
    }

    @Test
    void givesBackWhatItTookWhenTheRestWentToAnother() {
        killed(() -> reserve(ORDER, LINES));
        reserve(order("2"), Lines.of(List.of(new Line(LAST, 1))));

        reserve(ORDER, LINES);

        assertThat(held()).isEqualTo(1);
        assertThat(inventory.announced())
                .last()
                .isEqualTo(new StockRefused("ord_1", "OUT_OF_STOCK", List.of("SKU-0249")));
    }

    @Test
    void goesOnGivingBackWhereItWasKilled() {
        reserve(ORDER, LINES);
        killed(this::release);
        Reservation halfDone = reservation();

        release();

        assertThat(halfDone)
                .isInstanceOfSatisfying(
                        Releasing.class, left -> assertThat(left.held()).isEqualTo(153));
        assertThat(held()).isZero();
        assertThat(inventory.announced()).last().isEqualTo(new StockReleased("ord_1", "CHANGED_MY_MIND"));
    }

    @Test
    void goesOnShippingWhereItWasKilled() {
        reserve(ORDER, LINES);
        killed(this::commit);
        Reservation halfDone = reservation();

        commit();

        assertThat(halfDone)
                .isInstanceOfSatisfying(
                        Committing.class, gone -> assertThat(gone.shipped()).isEqualTo(97));
        assertThat(List.of(onHand(), held())).containsExactly(0L, 0L);
        assertThat(inventory.announced()).last().isEqualTo(new StockCommitted("ord_1"));
    }

    @Test
    void isReleasedWhileItIsStillTaking() {
        killed(() -> reserve(ORDER, LINES));

        release();
        reserve(ORDER, LINES);

        assertThat(held()).isZero();
        assertThat(inventory.announced()).isNotEmpty().doesNotContain(new StockReserved("ord_1", LATER));
    }

    @Test
    void expiresWhenNobodyGoesOnTaking() {
        killed(() -> reserve(ORDER, LINES));

        sweep();

        assertThat(held()).isZero();
        assertThat(inventory.announced()).containsExactly(new ReservationExpired("ord_1"));
    }

    @Test
    void isReleasedToTheEndForAnOrderThatGivesUpWhatHalfExpired() {
        reserve(ORDER, LINES);
        killed(this::sweep);

        release();

        assertThat(held()).isZero();
        assertThat(inventory.announced())
                .endsWith(new ReservationExpired("ord_1"), new StockReleased("ord_1", "CHANGED_MY_MIND"));
    }

    @Test
    void isShippedToTheEndBySweepWhenNobodyElseGoesOn() {
        reserve(ORDER, LINES);
        killed(this::commit);

        sweep();

        assertThat(List.of(onHand(), held())).containsExactly(0L, 0L);
        assertThat(inventory.announced()).last().isEqualTo(new StockCommitted("ord_1"));
    }

    @Test
    void losesToWhoTookTheFirstCommonSku() {
        inventory.around(() -> {}, () -> {
            inventory.around(() -> {}, () -> {});
            reserve(order("2"), Lines.of(LINES.from(50)));
        });

        reserve(ORDER, LINES);

        assertThat(inventory.find(order("2")).map(Versioned::value)).get().isInstanceOf(Reservation.Released.class);
        assertThat(reservation()).isInstanceOf(Reservation.Held.class);
    }
}
