package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished.Priced;
import dev.cartwright.catalog.domain.PublishProduct.Outcome;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishProductTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final ProductId ID = new ProductId("prd_1");

    private final InMemoryProducts products = new InMemoryProducts();
    private final PublishProduct publishProduct = new PublishProduct(products, InstantSource.fixed(NOW));
    private final Product.Draft draft = Product.draft(ID, mugs(mug("sand", 1299)));

    @Test
    void putsADraftOnSale() {
        products.add(draft);

        var outcome = publishProduct.handle(ID);

        assertThat(outcome).isEqualTo(new Outcome.OnSale(new Versioned<>(draft.publish(NOW), 2)));
        assertThat(products.find(ID)).contains(new Versioned<>(draft.publish(NOW), 2));
        assertThat(products.announced())
                .containsExactly(new ProductPublished(
                        "prd_1",
                        "Stoneware mug",
                        "kitchen",
                        NOW,
                        List.of(new Priced("sand", new WireMoney(1299, "GBP"), "standard", 420))));
    }

    @Test
    void bringsBackWhatIsArchived() {
        products.save(products.add(draft), draft.archive());

        var outcome = publishProduct.handle(ID);

        assertThat(outcome)
                .isEqualTo(new Outcome.OnSale(new Versioned<>(draft.archive().publish(NOW), 3)));
        assertThat(products.announced()).hasSize(1);
    }

    @Test
    void leavesWhatIsOnSaleAlone() {
        products.add(draft);
        publishProduct.handle(ID);

        publishProduct.handle(ID);

        assertThat(products.find(ID)).contains(new Versioned<>(draft.publish(NOW), 2));
        assertThat(products.announced()).hasSize(1);
    }

    @Test
    void findsNoUnknownProduct() {
        assertThat(publishProduct.handle(ID)).isEqualTo(new Outcome.NoSuchProduct());
    }
}
