package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.ArchiveProduct.Outcome;
import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveProductTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final ProductId ID = new ProductId("prd_1");

    private final InMemoryProducts products = new InMemoryProducts();
    private final ArchiveProduct archiveProduct = new ArchiveProduct(products, InstantSource.fixed(NOW));
    private final Product.Draft draft = Product.draft(ID, mugs("sand", "moss"));

    @Test
    void takesAProductOffSale() {
        products.save(products.add(draft), draft.publish(NOW));

        var outcome = archiveProduct.handle(ID);

        var archived = new Versioned<Product>(draft.publish(NOW).archive(), 3);
        assertThat(outcome).isEqualTo(new Outcome.PutAway(archived));
        assertThat(products.find(ID)).contains(archived);
        assertThat(products.announced()).containsExactly(new ProductArchived("prd_1", List.of("sand", "moss"), NOW));
    }

    @Test
    void putsADraftAwayInSilence() {
        products.add(draft);

        archiveProduct.handle(ID);

        assertThat(products.find(ID)).contains(new Versioned<>(draft.archive(), 2));
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void leavesWhatIsArchivedAlone() {
        products.add(draft);
        archiveProduct.handle(ID);

        archiveProduct.handle(ID);

        assertThat(products.find(ID)).contains(new Versioned<>(draft.archive(), 2));
    }

    @Test
    void findsNoUnknownProduct() {
        assertThat(archiveProduct.handle(ID)).isEqualTo(new Outcome.NoSuchProduct());
    }
}
