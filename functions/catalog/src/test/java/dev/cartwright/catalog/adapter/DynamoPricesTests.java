package dev.cartwright.catalog.adapter;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static dev.cartwright.catalog.domain.Samples.pence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.Prices.Price;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoPricesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Sku SAND = new Sku("sand");

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final Products products = new DynamoProducts(table);
    private final DynamoPrices prices = new DynamoPrices(table);
    private final Transactions committed = local.transactions();
    private final Product.Draft draft = Product.draft(new ProductId("prd_1"), mugs("sand"));

    private void add() {
        committed.run(() -> products.add(draft));
    }

    private void save(Product after) {
        committed.run(() -> products.save(products.find(after.id()).orElseThrow(), after));
    }

    @Test
    void sellsNoDraft() {
        add();

        assertThat(prices.find(Set.of(SAND)))
                .isEqualTo(Map.of(SAND, new Price("Stoneware mug (sand)", pence(1299), false)));
    }

    @Test
    void followsThePriceOfWhatIsPublished() {
        Product.Published published = draft.publish(NOW);
        add();
        save(published);

        save(published.change(mugs(mug("sand", 999))));

        assertThat(prices.find(Set.of(SAND)))
                .isEqualTo(Map.of(SAND, new Price("Stoneware mug (sand)", pence(999), true)));
    }

    @Test
    void leavesOutWhatIsUnknown() {
        add();

        assertThat(prices.find(Set.of(new Sku("sky")))).isEmpty();
    }
}
