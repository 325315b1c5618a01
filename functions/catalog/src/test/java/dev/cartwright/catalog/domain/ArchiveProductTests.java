package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.ArchiveProduct.Outcome;
import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
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
        products.add(draft);
        products.replace(draft, draft.publish(NOW));

        var outcome = archiveProduct.handle(ID);

        assertThat(outcome).isEqualTo(new Outcome.PutAway(draft.publish(NOW).archive()));
        assertThat(products.find(ID)).contains(draft.publish(NOW).archive());
        assertThat(products.announced()).containsExactly(new ProductArchived("prd_1", List.of("sand", "moss"), NOW));
    }

    @Test
    void putsADraftAwayInSilence() {
        products.add(draft);

        archiveProduct.handle(ID);

        assertThat(products.find(ID)).contains(draft.archive());
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void leavesWhatIsArchivedAlone() {
        products.add(draft);
        archiveProduct.handle(ID);

        archiveProduct.handle(ID);

        assertThat(products.find(ID)).contains(draft.archive());
    }

    @Test
    void findsNoUnknownProduct() {
        assertThat(archiveProduct.handle(ID)).isEqualTo(new Outcome.NoSuchProduct());
    }
}
