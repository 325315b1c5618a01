package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static dev.cartwright.catalog.domain.Samples.pence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.catalog.domain.ChangeProduct.Command;
import dev.cartwright.catalog.domain.ChangeProduct.Outcome;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.kit.value.WireMoney;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeProductTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final ProductId ID = new ProductId("prd_1");

    private final InMemoryProducts products = new InMemoryProducts();
    private final ChangeProduct changeProduct = new ChangeProduct(products, InstantSource.fixed(NOW));

    private Versioned<Product> published(Details details) {
        Product.Draft draft = Product.draft(ID, details);
        return products.save(products.add(draft), draft.publish(NOW));
    }

    @Test
    void changesADraftInSilence() {
        products.add(Product.draft(ID, mugs("sand")));

        var outcome = changeProduct.handle(new Command(ID, version -> version == 1, mugs(mug("sand", 999))));

        assertThat(outcome)
                .isEqualTo(new Outcome.Changed(new Versioned<>(new Product.Draft(ID, mugs(mug("sand", 999))), 2)));
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void announcesEachPriceThatChanged() {
        published(mugs(mug("sand", 1299), mug("moss", 1299)));

        changeProduct.handle(new Command(ID, version -> version == 2, mugs(mug("sand", 999), mug("moss", 1299))));

        assertThat(products.announced())
                .containsExactly(
                        new PriceChanged("prd_1", "sand", new WireMoney(1299, "GBP"), new WireMoney(999, "GBP"), NOW));
    }

    @Test
    void announcesTheProductAgainWithOtherVariants() {
        published(mugs("sand"));

        changeProduct.handle(new Command(ID, version -> version == 2, mugs("sand", "moss")));

        assertThat(products.announced()).singleElement().isInstanceOfSatisfying(ProductPublished.class, again -> {
            assertThat(again.publishedAt()).isEqualTo(NOW);
            assertThat(again.variants()).extracting("sku").containsExactly("sand", "moss");
        });
    }

    @Test
    void announcesTheProductAgainWithAnotherTaxCategoryOrWeight() {
        published(mugs("sand"));
        Variant book =
                new Variant(new Sku("sand"), Map.of("colour", "sand"), pence(1299), 300, new TaxCategory("books"));

        changeProduct.handle(new Command(ID, version -> version == 2, mugs(book)));

        assertThat(products.announced())
                .singleElement()
                .isInstanceOfSatisfying(
                        ProductPublished.class,
                        again -> assertThat(again.variants())
                                .containsExactly(
                                        new ProductPublished.Priced("sand", new WireMoney(1299, "GBP"), "books", 300)));
    }

    @Test
    void leavesWhatIsTheSameAlone() {
        Versioned<Product> published = published(mugs("sand"));

        var outcome = changeProduct.handle(new Command(ID, version -> version == 2, mugs("sand")));

        assertThat(outcome).isEqualTo(new Outcome.Changed(published));
        assertThat(products.find(ID)).contains(published);
        assertThat(products.announced()).isEmpty();
    }

    @Test
    void refusesWhatWasReadBeforeAnotherChange() {
        published(mugs("sand"));

        var outcome = changeProduct.handle(new Command(ID, version -> version == 1, mugs("moss")));

        assertThat(outcome).isEqualTo(new Outcome.Outdated());
    }

    @Test
    void refusesASkuOfAnotherProduct() {
        products.add(Product.draft(new ProductId("prd_2"), mugs("moss")));
        products.add(Product.draft(ID, mugs("sand")));

        var outcome = changeProduct.handle(new Command(ID, version -> version == 1, mugs("sand", "moss")));

        assertThat(outcome).isEqualTo(new Outcome.SkuTaken(new Sku("moss"), new ProductId("prd_2")));
    }

    @Test
    void refusesToChangeWhatIsArchived() {
        products.save(published(mugs("sand")), new Product.Archived(ID, mugs("sand")));

        var outcome = changeProduct.handle(new Command(ID, version -> version == 3, mugs("moss")));

        assertThat(outcome).isEqualTo(new Outcome.NotForSale());
    }

    @Test
    void findsNoUnknownProduct() {
        var outcome = changeProduct.handle(new Command(new ProductId("prd_9"), version -> version == 1, mugs("sand")));

        assertThat(outcome).isEqualTo(new Outcome.NoSuchProduct());
    }
}
