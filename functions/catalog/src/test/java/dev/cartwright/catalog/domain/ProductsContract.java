package dev.cartwright.catalog.domain;

import static dev.cartwright.catalog.domain.Samples.mug;
import static dev.cartwright.catalog.domain.Samples.mugs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private void replace(Product before, Product after) {
        commit(() -> products().replace(before, after));
    }

    @Test
    void findsWhatWasAdded() {
        add(draft);

        assertThat(products().find(ID)).contains(draft);
    }

    @Test
    void findsWhatWasOnSaleFromTheStart() {
        var published = Product.published(ID, mugs("sand"), NOW);

        add(published);

        assertThat(products().find(ID)).contains(published);
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(products().find(new ProductId("prd_2"))).isEmpty();
    }

    @Test
    void keepsEveryState() {
        Product.Published published = draft.publish(NOW);
        add(draft);

        replace(draft, published);

        assertThat(products().find(ID)).contains(published);
        replace(published, published.archive());
        assertThat(products().find(ID)).contains(published.archive());
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

        replace(draft, draft.change(mugs("moss", "sky")));

        var owners = products().owners(Set.of(new Sku("sand"), new Sku("moss"), new Sku("sky")));
        assertThat(owners.keySet()).containsExactlyInAnyOrder(new Sku("moss"), new Sku("sky"));
    }

    @Test
    void refusesAChangeOfAnOutdatedVersion() {
        add(draft);
        replace(draft, draft.change(mugs(mug("sand", 999))));

        assertThatThrownBy(() -> replace(draft, draft.publish(NOW))).isInstanceOf(RuntimeException.class);

        assertThat(products().find(ID)).get().isInstanceOf(Product.Draft.class);
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

        assertThatThrownBy(() -> replace(second, second.change(mugs("sand")))).isInstanceOf(RuntimeException.class);

        assertThat(products().owners(Set.of(new Sku("sand")))).containsValue(ID);
    }
}
