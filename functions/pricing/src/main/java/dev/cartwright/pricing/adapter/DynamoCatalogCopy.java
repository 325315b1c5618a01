package dev.cartwright.pricing.adapter;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.CatalogCopy;
import dev.cartwright.pricing.domain.KnownProduct;
import dev.cartwright.pricing.domain.KnownSku;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PricedSku;
import dev.cartwright.pricing.domain.PricedSkus;
import dev.cartwright.pricing.domain.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copy of the catalogue in the table: a row for each SKU, for each product and for each price that ever was. */
public final class DynamoCatalogCopy implements CatalogCopy, PricedSkus {

    private final Table table;

    public DynamoCatalogCopy(Table table) {
        this.table = table;
    }

    @Override
    public Map<Sku, PricedSku> find(Set<Sku> skus) {
        return table.findAll(skus.stream().map(SkuRow::key).toList()).values().stream()
                .map(SkuRow::read)
                .map(KnownSku::priced)
                .flatMap(Optional::stream)
                .collect(toMap(PricedSku::sku, identity()));
    }

    @Override
    public Versioned<KnownProduct> product(String productId) {
        return table.find(ProductRow.key(productId))
                .map(row -> row.versioned(ProductRow.read(row)))
                .orElseGet(() -> Versioned.unsaved(KnownProduct.unknown(productId)));
    }

    @Override
    public Map<Sku, Versioned<KnownSku>> skus(Collection<Sku> skus) {
        return table.findAll(skus.stream().distinct().map(SkuRow::key).toList()).values().stream()
                .map(row -> row.versioned(SkuRow.read(row)))
                .collect(toMap(known -> known.value().sku(), identity()));
    }

    @Override
    public void saveProduct(Versioned<KnownProduct> before, KnownProduct after) {
        Transaction.current().save(before, ProductRow.of(after));
    }

    @Override
    public void saveSku(Versioned<KnownSku> before, KnownSku after) {
        Transaction.current().save(before, SkuRow.of(after));
    }

    @Override
    public void keep(PriceChange change) {
        Transaction.current().put(PriceChangeRow.of(change));
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }
}
