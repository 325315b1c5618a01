package dev.cartwright.catalog.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.catalog.domain.CatalogEvent;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Products in the table: a row for the product, one for each SKU, and one on each shelf where customers find it. The product's
 * version guards all of them.
 */
public final class DynamoProducts implements Products {

    private final Table table;

    public DynamoProducts(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Product> find(ProductId id) {
        return table.find(ProductRow.key(id)).map(ProductRow::read);
    }

    @Override
    public Map<Sku, ProductId> owners(Set<Sku> skus) {
        return table.findAll(skus.stream().map(SkuRow::key).toList()).values().stream()
                .collect(toMap(SkuRow::sku, SkuRow::owner));
    }

    @Override
    public void add(Product.Draft draft) {
        Transaction.current().insert(ProductRow.of(draft));
        SkuRow.all(draft).forEach(Transaction.current()::insert);
    }

    @Override
    public void replace(Product before, Product after) {
        var transaction = Transaction.current();
        transaction.replace(ProductRow.of(after), before.version());
        SkuRow.all(after).forEach(transaction::put);
        ShelfRow.all(after).forEach(transaction::put);
    }

    @Override
    public void announce(CatalogEvent event) {
        switch (event) {
            case ProductPublished published ->
                Transaction.current().announce(ProductPublished.TYPE, published.productId(), published);
        }
    }
}
