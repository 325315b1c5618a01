package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.inventory.function.OrderCommands;
import dev.cartwright.inventory.function.OrderCommands.Reserve.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationFunctionsTests {

    private static final List<Wanted> TWO_MUGS = Shop.each(List.of("MUG"), 2);

    private final Shop shop = new Shop();

    @BeforeEach
    void deliverGoods() {
        shop.stock(List.of("CUP", "MUG"), 10);
    }

    @Test
    void holdsAllLinesAndSaysUntilWhen() {
        Instant expiresAt = shop.host.clock().instant().plus(Duration.ofMinutes(15));
        var command = new OrderCommands.Reserve(
                "ord_1", expiresAt, List.of(new Wanted("MUG", 2), new Wanted("CUP", 1), new Wanted("MUG", 3)));

        shop.host.deliver(OrderCommands.Reserve.TYPE, "ord_1", command);

        assertThat(shop.host.lastAnnounced(StockReserved.TYPE)).isEqualTo(new StockReserved("ord_1", expiresAt));
        assertThat(shop.shelf("MUG")).containsExactly(10L, 5L);
        assertThat(shop.shelf("CUP")).containsExactly(10L, 1L);
    }

    @Test
    void holdsNothingWhenOneLineIsShort() {
        shop.reserve("ord_1", List.of(new Wanted("CUP", 1), new Wanted("MUG", 11)));

        assertThat(shop.host.lastAnnounced(StockRefused.TYPE))
                .isEqualTo(new StockRefused("ord_1", "OUT_OF_STOCK", List.of("MUG")));
        assertThat(shop.shelf("CUP")).containsExactly(10L, 0L);
        assertThat(shop.host.metrics()).last().asString().contains("OUT_OF_STOCK");
    }

    @Test
    void namesTheSkusThatNobodyKnows() {
        shop.reserve("ord_1", List.of(new Wanted("MUG", 11), new Wanted("NOTHING", 1)));

        assertThat(shop.host.lastAnnounced(StockRefused.TYPE))
                .isEqualTo(new StockRefused("ord_1", "UNKNOWN_SKU", List.of("NOTHING")));
    }

    @Test
    void holdsOnceHoweverOftenItIsAsked() {
        shop.reserve("ord_1", TWO_MUGS);

        shop.reserve("ord_1", TWO_MUGS);

        assertThat(shop.shelf("MUG")).containsExactly(10L, 2L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockReserved.v1");
    }

    @Test
    void staysRefusedWhenTheGoodsComeLater() {
        shop.reserve("ord_1", Shop.each(List.of("MUG"), 11));
        shop.adjust("MUG", 10);

        shop.reserve("ord_1", Shop.each(List.of("MUG"), 11));

        assertThat(shop.said("ord_1")).containsExactly("StockRefused.v1", "StockRefused.v1");
        assertThat(shop.shelf("MUG")).containsExactly(20L, 0L);
    }

    @Test
    void releasesOnceHoweverOftenItIsAsked() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.release("ord_1");

        shop.release("ord_1");

        assertThat(shop.shelf("MUG")).containsExactly(10L, 0L);
        assertThat(shop.host.lastAnnounced(StockReleased.TYPE))
                .isEqualTo(new StockReleased("ord_1", "CANCELLED_BY_CUSTOMER"));
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockReleased.v1", "StockReleased.v1");
    }

    @Test
    void commitsOnceHoweverOftenItIsAsked() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.commit("ord_1");

        shop.commit("ord_1");

        assertThat(shop.shelf("MUG")).containsExactly(8L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockCommitted.v1", "StockCommitted.v1");
    }

    @Test
    void holdsNothingForAnOrderThatGaveUpBeforeItAsked() {
        shop.release("ord_1");

        shop.reserve("ord_1", TWO_MUGS);

        assertThat(shop.shelf("MUG")).containsExactly(10L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReleased.v1", "StockReleased.v1");
    }

    @Test
    void givesNothingBackThatLeft() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.commit("ord_1");

        shop.release("ord_1");

        assertThat(shop.shelf("MUG")).containsExactly(8L, 0L);
        assertThat(shop.said("ord_1")).last().isEqualTo("StockCommitted.v1");
    }

    @Test
    void givesBackWhatNobodyCommittedInTime() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.host.tick("sweepReservations");
        List<Long> inTime = shop.shelf("MUG");
        shop.host.clock().forward(Duration.ofMinutes(16));

        shop.host.tick("sweepReservations");
        shop.host.tick("sweepReservations");

        assertThat(inTime).containsExactly(10L, 2L);
        assertThat(shop.shelf("MUG")).containsExactly(10L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "ReservationExpired.v1");
    }

    @Test
    void sweepsManyOrders() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            orders.add("ord_" + i);
        }
        orders.forEach(order -> shop.reserve(order, Shop.each(List.of("MUG"), 1)));
        shop.commit("ord_3");
        shop.host.clock().forward(Duration.ofMinutes(16));

        shop.host.tick("sweepReservations");

        assertThat(shop.shelf("MUG")).containsExactly(9L, 0L);
        assertThat(orders)
                .allSatisfy(order -> assertThat(shop.said(order))
                        .last()
                        .isEqualTo(order.equals("ord_3") ? "StockCommitted.v1" : "ReservationExpired.v1"));
    }

    @Test
    void commitsWhatExpiredIfThereIsStillEnough() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.host.clock().forward(Duration.ofMinutes(16));
        shop.host.tick("sweepReservations");

        shop.commit("ord_1");

        assertThat(shop.shelf("MUG")).containsExactly(8L, 0L);
        assertThat(shop.said("ord_1")).last().isEqualTo("StockCommitted.v1");
    }

    @Test
    void saysToTheMillisecondUntilWhenItHoldsAgain() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.host.clock().forward(Duration.ofMinutes(16).plusNanos(123_456));
        shop.host.tick("sweepReservations");

        shop.commit("ord_1");

        Instant expiresAt = shop.host.lastAnnounced(StockReserved.TYPE).expiresAt();
        assertThat(expiresAt).isEqualTo(expiresAt.truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void refusesToCommitWhatExpiredAndWentToAnother() {
        shop.reserve("ord_1", TWO_MUGS);
        shop.host.clock().forward(Duration.ofMinutes(16));
        shop.host.tick("sweepReservations");
        shop.reserve("ord_2", Shop.each(List.of("MUG"), 9));

        shop.commit("ord_1");

        assertThat(shop.shelf("MUG")).containsExactly(10L, 9L);
        assertThat(shop.said("ord_1")).last().isEqualTo("StockRefused.v1");
    }

    @Test
    void holdsNothingForACommandThatComesTooLate() {
        var late = new OrderCommands.Reserve("ord_1", shop.host.clock().instant(), TWO_MUGS);

        shop.host.deliver(OrderCommands.Reserve.TYPE, "ord_1", late);

        assertThat(shop.shelf("MUG")).containsExactly(10L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("ReservationExpired.v1");
    }

    @Test
    void parksACommitOfAnOrderThatNobodyKnows() {
        shop.commit("ord_unknown");

        assertThat(shop.host.parked()).singleElement().asString().contains("ord_unknown");
    }

    @Test
    void parksWhatIsNotAnOrder() {
        shop.reserve("ord_1", List.of());
        shop.reserve("ord_2", Shop.each(List.of("MUG"), 0));

        assertThat(shop.host.parked()).hasSize(2);
        assertThat(shop.said("ord_1")).isEmpty();
    }
}
