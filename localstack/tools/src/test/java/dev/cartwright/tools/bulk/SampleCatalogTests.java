package dev.cartwright.tools.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.tools.shop.FakeShop;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SampleCatalogTests {

    private final FakeShop shop = new FakeShop();
    private final SampleCatalog sample = new SampleCatalog(Path.of("../sample"));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void putsGoodsAndStockIntoAnEmptyShop() {
        boolean loaded = sample.loadUnlessThere(shop.stack().admin());

        assertThat(loaded).isTrue();
        assertThat(shop.priceMinor("MUG-SAND")).isEqualTo(1299);
        assertThat(shop.stock("MUG-SAND")).isEqualTo(120);
    }

    @Test
    void bringsMarketsPromotionsAndPriceLists() {
        sample.load(shop.stack().admin());

        assertThat(shop.definitions())
                .contains(
                        "/v1/tax-rates/gb-standard",
                        "/v1/shipping-methods/express",
                        "/v1/promotions/autumn",
                        "/v1/price-lists/us",
                        "/v1/price-lists/japan");
    }

    @Test
    void looksAtNothingWhereTheShopIsNew() {
        sample.load(shop.stack().admin());

        assertThat(shop.priceMinor("MUG-SAND")).isEqualTo(1299);
        assertThat(shop.stock("MUG-SAND")).isEqualTo(120);
        assertThat(shop.listings()).isZero();
    }

    @Test
    void leavesAShopWithGoodsAsItIs() {
        sample.loadUnlessThere(shop.stack().admin());

        boolean again = sample.loadUnlessThere(shop.stack().admin());

        assertThat(again).isFalse();
        assertThat(shop.stock("MUG-SAND")).isEqualTo(120);
    }
}
