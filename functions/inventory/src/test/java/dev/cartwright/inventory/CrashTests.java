package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.adapter.DynamoReservations;
import dev.cartwright.inventory.domain.Reservations;
import dev.cartwright.inventory.function.OrderCommands.Reserve.Wanted;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process dies before or after any of its commits, and the message comes again. */
class CrashTests {

    private static final List<String> SKUS = Shop.skus(200);
    private static final List<Wanted> LINES = Shop.each(SKUS, 1);

    private final Shop shop = new Shop(this::crashing);

    private int callsLeft = Integer.MAX_VALUE;

    private void crashing(Wiring wiring) {
        wiring.bean(Reservations.class, beans -> crashing(new DynamoReservations(beans.get(Table.class))));
    }

    private Reservations crashing(Reservations reservations) {
        return (Reservations) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Reservations.class},
                (proxy, method, arguments) -> call(reservations, method, arguments));
    }

    private Object call(Reservations reservations, Method method, Object[] arguments) throws Throwable {
        if (callsLeft-- == 0) {
            throw new IllegalStateException("the process is killed");
        }
        try {
            return method.invoke(reservations, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    @BeforeEach
    void deliverGoods() {
        shop.stock(SKUS, 1);
    }

    private void killedAt(int call) {
        callsLeft = call;
    }

    private void restarted() {
        callsLeft = Integer.MAX_VALUE;
    }

    /** The calls of a reservation: look; hold, save, commit; the same; hold, save, announce. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 6, 8, 9})
    void holdsAllOnce(int call) {
        killedAt(call);
        boolean taken = shop.reserve("ord_1", LINES);
        restarted();

        shop.reserve("ord_1", LINES);

        assertThat(taken).isFalse();
        assertThat(shop.shelves(SKUS)).containsExactly(200L, 200L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1");
    }

    /** The calls of a release: find; release, save, commit; the same; release, save, announce. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void releasesAllOnce(int call) {
        shop.reserve("ord_1", LINES);
        killedAt(call);
        boolean taken = shop.release("ord_1");
        restarted();

        shop.release("ord_1");

        assertThat(taken).isFalse();
        assertThat(shop.shelves(SKUS)).containsExactly(200L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockReleased.v1");
    }

    /** The calls of a commit: find; ship, save, commit; the same; ship, save, announce. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void shipsAllOnce(int call) {
        shop.reserve("ord_1", LINES);
        killedAt(call);
        boolean taken = shop.commit("ord_1");
        restarted();

        shop.commit("ord_1");

        assertThat(taken).isFalse();
        assertThat(shop.shelves(SKUS)).containsExactly(0L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockCommitted.v1");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7})
    void givesBackWhatNobodyWentOnWith(int call) {
        killedAt(call);
        shop.reserve("ord_1", LINES);
        restarted();
        shop.host.clock().forward(Duration.ofMinutes(16));

        shop.host.tick("sweepReservations");

        assertThat(shop.shelves(SKUS)).containsExactly(200L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("ReservationExpired.v1");
    }
}
