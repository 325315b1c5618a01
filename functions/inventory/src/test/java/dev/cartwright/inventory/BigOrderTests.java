package dev.cartwright.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BigOrderTests {

    private static final List<String> SKUS = Shop.skus(1200);

    private final Shop shop = new Shop();

    @BeforeEach
    void deliverGoods() {
        shop.stock(SKUS, 5);
    }

    @Test
    void holdsReleasesAndShipsTwelveHundredLines() {
        shop.reserve("ord_1", Shop.each(SKUS, 2));
        List<Long> reserved = shop.shelves(SKUS);
        shop.commit("ord_1");
        List<Long> committed = shop.shelves(SKUS);
        shop.reserve("ord_2", Shop.each(SKUS, 3));
        List<Long> reservedAgain = shop.shelves(SKUS);

        shop.release("ord_2");

        assertThat(reserved).containsExactly(6000L, 2400L);
        assertThat(committed).containsExactly(3600L, 0L);
        assertThat(reservedAgain).containsExactly(3600L, 3600L);
        assertThat(shop.shelves(SKUS)).containsExactly(3600L, 0L);
        assertThat(shop.said("ord_1")).containsExactly("StockReserved.v1", "StockCommitted.v1");
        assertThat(shop.said("ord_2")).containsExactly("StockReserved.v1", "StockReleased.v1");
    }

    @Test
    void holdsNothingWhenTheLastOfTwelveHundredIsShort() {
        shop.adjust(SKUS.getLast(), -4);

        shop.reserve("ord_1", Shop.each(SKUS, 2));

        assertThat(shop.shelves(SKUS)).containsExactly(5996L, 0L);
        assertThat(shop.host.lastAnnounced(StockRefused.TYPE).skus()).containsExactly(SKUS.getLast());
    }

    @Test
    void namesAllThatAreShort() {
        shop.reserve("ord_1", Shop.each(SKUS, 6));

        assertThat(shop.host.lastAnnounced(StockRefused.TYPE).skus()).isEqualTo(SKUS);
    }
}
