package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CreateProduct.Outcome;
import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class CreateProductTests {

    private final InMemoryProducts products = new InMemoryProducts();
    private final CreateProduct createProduct = new CreateProduct(products, new Ids(InstantSource.system()));

    @Test
    void createsADraftInSilence() {
        var outcome = createProduct.handle(mugs("sand"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Created.class, created -> {
            assertThat(created.draft().id().value()).startsWith("prd_");
            assertThat(created.draft().version()).isEqualTo(1);
            assertThat(products.find(created.draft().id())).contains(created.draft());
        });
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void refusesASkuThatIsTaken() {
        products.add(Product.draft(new ProductId("prd_1"), mugs("sand")));

        var outcome = createProduct.handle(mugs("moss", "sand"));

        assertThat(outcome).isEqualTo(new Outcome.SkuTaken(new Sku("sand"), new ProductId("prd_1")));
    }
}
