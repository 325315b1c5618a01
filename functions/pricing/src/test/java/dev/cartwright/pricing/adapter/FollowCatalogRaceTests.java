package dev.cartwright.pricing.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.CatalogCopy;
import dev.cartwright.pricing.domain.FollowCatalog;
import dev.cartwright.pricing.domain.FollowCatalog.Published;
import dev.cartwright.pricing.domain.KnownProduct;
import dev.cartwright.pricing.domain.KnownSku;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PricedSku;
import dev.cartwright.pricing.domain.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What happens between the two transactions of a published product. */
class FollowCatalogRaceTests {

    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 1000);
    private static final Sku MUG = new Sku("MUG");
    private static final Sku CUP = new Sku("CUP");

    private final LocalTable local = LocalTable.fresh();
    private final Transactions committed = local.transactions();
    private final DynamoCatalogCopy copy = new DynamoCatalogCopy(local.table());

    private static Published published(Instant at, Sku... skus) {
        return new Published(
                "prd_1",
                "Mug",
                "kitchen",
                Stream.of(skus)
                        .map(sku -> new Published.Variant(sku, PRICE, "standard", 0))
                        .toList(),
                at);
    }

    private void hear(CatalogCopy by, Published news) {
        committed.run(() -> new FollowCatalog(by).handle(news));
    }

    @Test
    void takesOffSaleWhatANewerMessageDroppedMeanwhile() {
        Published newer = published(FIRST.plus(Duration.ofDays(1)), CUP);
        var interrupted = new Interrupted(copy, () -> hear(copy, newer));

        hear(interrupted, published(FIRST, MUG, CUP));

        assertThat(copy.find(Set.of(MUG, CUP)).values())
                .extracting(PricedSku::sku, PricedSku::forSale)
                .containsExactlyInAnyOrder(tuple(MUG, false), tuple(CUP, true));
    }

    /** Another message is handled after the first commit. */
    private static final class Interrupted implements CatalogCopy {

        private final CatalogCopy copy;
        private final Runnable meanwhile;
        private boolean isOver;

        Interrupted(CatalogCopy copy, Runnable meanwhile) {
            this.copy = copy;
            this.meanwhile = meanwhile;
        }

        @Override
        public Versioned<KnownProduct> product(String productId) {
            return copy.product(productId);
        }

        @Override
        public Map<Sku, Versioned<KnownSku>> skus(Collection<Sku> skus) {
            return copy.skus(skus);
        }

        @Override
        public void saveProduct(Versioned<KnownProduct> before, KnownProduct after) {
            copy.saveProduct(before, after);
        }

        @Override
        public void saveSku(Versioned<KnownSku> before, KnownSku after) {
            copy.saveSku(before, after);
        }

        @Override
        public void keep(PriceChange change) {
            copy.keep(change);
        }

        @Override
        public void commit() {
            copy.commit();
            if (!isOver) {
                isOver = true;
                meanwhile.run();
            }
        }
    }
}
