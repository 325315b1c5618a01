package dev.cartwright.inventory.domain;

import static dev.cartwright.inventory.domain.Samples.LATER;
import static dev.cartwright.inventory.domain.Samples.MUCH_LATER;
import static dev.cartwright.inventory.domain.Samples.NOW;
import static dev.cartwright.inventory.domain.Samples.adjustment;
import static dev.cartwright.inventory.domain.Samples.deliveries;
import static dev.cartwright.inventory.domain.Samples.line;
import static dev.cartwright.inventory.domain.Samples.lines;
import static dev.cartwright.inventory.domain.Samples.oneOfEach;
import static dev.cartwright.inventory.domain.Samples.order;
import static dev.cartwright.inventory.domain.Samples.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.inventory.domain.Ending.Refused;
import dev.cartwright.inventory.domain.Ending.Shortage;
import dev.cartwright.inventory.domain.Reservation.Committed;
import dev.cartwright.inventory.domain.Reservation.Committing;
import dev.cartwright.inventory.domain.Reservation.Held;
import dev.cartwright.inventory.domain.Reservation.Holding;
import dev.cartwright.inventory.domain.Reservation.Released;
import dev.cartwright.inventory.domain.Reservation.Releasing;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of {@link Stocks} and {@link Reservations} keeps. */
public abstract class InventoryContract {

    private static final Sku MUG = sku("MUG");
    private static final Sku CUP = sku("CUP");
    private static final Lines SMALL = lines(line("MUG", 2), line("CUP", 1));
    private static final Lines LARGE = oneOfEach(250);

    protected abstract Stocks stocks();

    protected abstract Reservations reservations();

    /** Makes what the work stages take effect; throws when it cannot. */
    protected abstract void commit(Runnable work);

    @BeforeEach
    void deliverGoods() {
        deliveries(10, MUG, CUP).forEach(delivery -> commit(() -> stocks().open(delivery)));
    }

    /** In place of what is there. */
    private void save(Reservation reservation) {
        save(reservations().find(reservation.orderId()).orElseGet(() -> Versioned.unsaved(reservation)), reservation);
    }

    private void save(Versioned<Reservation> before, Reservation after) {
        commit(() -> reservations().save(before, after));
    }

    private Optional<Versioned<Reservation>> find() {
        return reservations().find(order("1"));
    }

    private Stock stock(Sku sku) {
        return stocks().find(List.of(sku)).getOrDefault(sku, Stock.none(sku));
    }

    static Stream<Reservation> everyState() {
        var refused = new Refused(Shortage.OUT_OF_STOCK, List.of(MUG, CUP));
        return Stream.of(SMALL, LARGE)
                .flatMap(lines -> Stream.of(
                        new Holding(order("1"), lines, LATER, 1),
                        new Held(order("1"), lines, LATER),
                        new Releasing(order("1"), lines, LATER, refused, 2),
                        new Released(order("1"), lines, refused),
                        new Released(order("1"), lines, new Ending.Expired()),
                        new Released(order("1"), lines, new Ending.Withdrawn("CHANGED_MY_MIND")),
                        new Committing(order("1"), lines, LATER, 1),
                        new Committed(order("1"), lines)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void keepsEveryState(Reservation reservation) {
        save(reservation);

        var expected = new Versioned<>(reservation, 1);
        assertThat(find()).contains(expected);
        assertThat(reservations().look(order("1"), reservation.lines()).reservation())
                .contains(expected);
    }

    @Test
    void keepsTheLinesOfALargeReservationAsItMovesOn() {
        Holding first = new Holding(order("1"), LARGE, LATER, 97);
        save(first);

        save(first.next());

        var expected = new Versioned<Reservation>(new Holding(order("1"), LARGE, LATER, 194), 2);
        assertThat(find()).contains(expected);
        assertThat(reservations().look(order("1"), SMALL).reservation()).contains(expected);
    }

    @Test
    void keepsWhatGaveUpBeforeItAsked() {
        Released never = Reservation.never(order("1"), new Ending.Withdrawn("CHANGED_MY_MIND"));

        save(never);

        assertThat(find()).contains(new Versioned<>(never, 1));
    }

    @Test
    void looksAtReservationAndStockAtOnce() {
        var seen = reservations().look(order("1"), lines(line("MUG", 1), line("NOTHING", 1)));

        assertThat(seen.reservation()).isEmpty();
        assertThat(seen.stock()).isEqualTo(Map.of(MUG, new Stock(MUG, 10, 0)));
    }

    @Test
    void holdsReleasesAndShips() {
        commit(() -> reservations().hold(SMALL.sorted()));
        commit(() -> reservations().hold(SMALL.sorted()));
        commit(() -> reservations().release(SMALL.sorted()));

        commit(() -> reservations().ship(List.of(line("MUG", 1))));

        assertThat(stock(MUG)).isEqualTo(new Stock(MUG, 9, 1));
        assertThat(stock(CUP)).isEqualTo(new Stock(CUP, 10, 1));
    }

    @Test
    void holdsNothingThatIsNotThere() {
        var tooMany = List.of(line("CUP", 1), line("MUG", 11));

        assertThatThrownBy(() -> commit(() -> reservations().hold(tooMany))).isInstanceOf(RuntimeException.class);

        assertThat(stock(CUP)).isEqualTo(new Stock(CUP, 10, 0));
    }

    @Test
    void givesBackNothingThatIsNotHeld() {
        assertThatThrownBy(() -> commit(() -> reservations().release(SMALL.sorted())))
                .isInstanceOf(RuntimeException.class);

        assertThat(stock(MUG)).isEqualTo(new Stock(MUG, 10, 0));
    }

    @Test
    void refusesAReservationOfAnOutdatedVersion() {
        save(new Held(order("1"), SMALL, LATER));
        Versioned<Reservation> outdated = find().orElseThrow();
        save(new Committed(order("1"), SMALL));

        assertThatThrownBy(() -> save(outdated, new Released(order("1"), SMALL, new Ending.Expired())))
                .isInstanceOf(RuntimeException.class);

        assertThat(find().map(Versioned::value)).get().isInstanceOf(Committed.class);
    }

    @Test
    void refusesASecondReservationOfAnOrder() {
        Held second = new Held(order("1"), LARGE, LATER);
        save(new Held(order("1"), SMALL, LATER));

        assertThatThrownBy(() -> save(Versioned.unsaved(second), second)).isInstanceOf(RuntimeException.class);

        assertThat(find().map(found -> found.value().lines())).contains(SMALL);
    }

    @Test
    void keepsWhatWasCheckedInWhenTheRestFails() {
        assertThatThrownBy(() -> commit(() -> {
                    reservations().hold(List.of(line("MUG", 1)));
                    reservations().commit();
                    reservations().hold(List.of(line("MUG", 1)));
                    throw new IllegalStateException("the process is killed");
                }))
                .hasMessage("the process is killed");

        assertThat(stock(MUG)).isEqualTo(new Stock(MUG, 10, 1));
    }

    @Test
    void findsWhatIsOverdue() {
        save(new Held(order("due"), SMALL, LATER));
        save(new Committing(order("half-done"), SMALL, LATER, 1));
        save(new Held(order("in-time"), SMALL, MUCH_LATER));
        save(new Held(order("done"), SMALL, LATER));
        save(new Committed(order("done"), SMALL));

        assertThat(reservations().overdue(NOW)).isEmpty();
        assertThat(reservations().overdue(LATER.plusMillis(1)))
                .containsExactlyInAnyOrder(order("due"), order("half-done"));
    }

    @Test
    void listsAdjustmentsTheNewestFirst() {
        Adjustment taken = adjustment("adj_Z", -3, new Stock(MUG, 7, 0));
        commit(() -> stocks().adjust(stock(MUG), taken));

        Slice<Adjustment> newest = stocks().adjustments(MUG, 1, Optional.empty());
        Slice<Adjustment> older = stocks().adjustments(MUG, 1, newest.next());

        assertThat(newest.items()).containsExactly(taken);
        assertThat(older.items()).isEqualTo(deliveries(10, MUG));
        assertThat(stock(MUG)).isEqualTo(taken.after());
    }

    @Test
    void takesAwayNothingThatWasHeldMeanwhile() {
        Stock before = stock(MUG);
        commit(() -> reservations().hold(List.of(line("MUG", 8))));

        assertThatThrownBy(() -> commit(() -> stocks().adjust(before, adjustment("adj_Z", -3, before.adjust(-3)))))
                .isInstanceOf(RuntimeException.class);

        assertThat(stock(MUG)).isEqualTo(new Stock(MUG, 10, 8));
    }

    @Test
    void refusesAnAdjustmentOfWhatWasAdjustedMeanwhile() {
        Stock before = stock(MUG);
        commit(() -> stocks().adjust(before, adjustment("adj_Y", 1, before.adjust(1))));

        assertThatThrownBy(() -> commit(() -> stocks().adjust(before, adjustment("adj_Z", 1, before.adjust(1)))))
                .isInstanceOf(RuntimeException.class);

        assertThat(stock(MUG).onHand()).isEqualTo(11);
    }

    @Test
    void opensASkuOnce() {
        assertThatThrownBy(() -> commit(() -> stocks().open(adjustment("adj_Z", 5, new Stock(MUG, 5, 0)))))
                .isInstanceOf(RuntimeException.class);

        assertThat(stock(MUG).onHand()).isEqualTo(10);
    }
}
