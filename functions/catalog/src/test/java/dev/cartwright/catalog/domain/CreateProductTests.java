package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.catalog.domain.CreateProduct.Command;
import dev.cartwright.catalog.domain.CreateProduct.Outcome;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CreateProductTests {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final InMemoryProducts products = new InMemoryProducts();
    private final CreateProduct createProduct =
            new CreateProduct(products, new Ids(InstantSource.system()), InstantSource.fixed(NOW));

    @Test
    void createsADraftInSilence() {
        var outcome = createProduct.handle(new Command(mugs("sand"), false));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Created.class, created -> {
            assertThat(created.product().value()).isInstanceOf(Product.Draft.class);
            assertThat(created.product().value().id().value()).startsWith("prd_");
            assertThat(created.product().version()).isEqualTo(1);
            assertThat(products.find(created.product().value().id())).contains(created.product());
        });
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void putsAProductOnSaleAtOnce() {
        var outcome = createProduct.handle(new Command(mugs("sand"), true));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Created.class, created -> {
            var published = Product.published(created.product().value().id(), mugs("sand"), NOW);
            assertThat(products.find(published.id())).contains(new Versioned<>(published, 1));
            assertThat(products.announced()).containsExactly(ProductPublished.of(published));
        });
    }

    @Test
    void refusesASkuThatIsTaken() {
        products.add(Product.draft(new ProductId("prd_1"), mugs("sand")));

        var outcome = createProduct.handle(new Command(mugs("moss", "sand"), false));

        assertThat(outcome).isEqualTo(new Outcome.SkuTaken(new Sku("sand"), new ProductId("prd_1")));
    }
}
