package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Products} keeps. */
public abstract class ProductsContract {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");
    private static final ProductId ID = new ProductId("prd_1");

    private final Product.Draft draft = Product.draft(ID, mugs("sand", "moss"));

    protected abstract Products products();

    /** Makes what the work stages take effect; throws when it cannot. */
    protected abstract void commit(Runnable work);

    private void add(Product product) {
        commit(() -> products().add(product));
    }

    private Versioned<Product> found(Product product) {
        return products().find(product.id()).orElseThrow();
    }

    private void save(Versioned<Product> before, Product after) {
        commit(() -> products().save(before, after));
    }

    @Test
    void findsWhatWasAdded() {
        add(draft);

        assertThat(products().find(ID)).contains(new Versioned<>(draft, 1));
    }

    @Test
    void findsWhatWasOnSaleFromTheStart() {
        var published = Product.published(ID, mugs("sand"), NOW);

        add(published);

        assertThat(products().find(ID)).contains(new Versioned<>(published, 1));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(products().find(new ProductId("prd_2"))).isEmpty();
    }

    @Test
    void keepsEveryState() {
        Product.Published published = draft.publish(NOW);
        add(draft);

        save(found(draft), published);

        assertThat(products().find(ID)).contains(new Versioned<>(published, 2));
        save(found(draft), published.archive());
        assertThat(products().find(ID)).contains(new Versioned<>(published.archive(), 3));
    }

    @Test
    void tellsWhoHasASku() {
        add(draft);

        var owners = products().owners(Set.of(new Sku("sand"), new Sku("sky")));

        assertThat(owners).isEqualTo(Map.of(new Sku("sand"), ID));
    }

    @Test
    void freesTheSkusThatAProductGaveUp() {
        add(draft);

        save(found(draft), draft.change(mugs("moss", "sky")));

        var owners = products().owners(Set.of(new Sku("sand"), new Sku("moss"), new Sku("sky")));
        assertThat(owners.keySet()).containsExactlyInAnyOrder(new Sku("moss"), new Sku("sky"));
    }

    @Test
    void refusesAChangeOfAnOutdatedVersion() {
        add(draft);
        Versioned<Product> outdated = found(draft);
        save(outdated, draft.change(mugs(mug("sand", 999))));

        assertThatThrownBy(() -> save(outdated, draft.publish(NOW))).isInstanceOf(RuntimeException.class);

        assertThat(found(draft).value()).isInstanceOf(Product.Draft.class);
    }

    @Test
    void refusesANewProductWithASkuThatIsTaken() {
        add(draft);
        Product.Draft second = Product.draft(new ProductId("prd_2"), mugs("sky", "sand"));

        assertThatThrownBy(() -> add(second)).isInstanceOf(RuntimeException.class);

        assertThat(products().find(second.id())).isEmpty();
        assertThat(products().owners(Set.of(new Sku("sky")))).isEmpty();
    }

    @Test
    void refusesAChangeThatTakesAnothersSku() {
        Product.Draft second = Product.draft(new ProductId("prd_2"), mugs("sky"));
        add(draft);
        add(second);

        assertThatThrownBy(() -> save(found(second), second.change(mugs("sand"))))
                .isInstanceOf(RuntimeException.class);

        assertThat(products().owners(Set.of(new Sku("sand")))).containsValue(ID);
    }
}
