package dev.cartwright.catalog.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.catalog.domain.CatalogEvent;
import dev.cartwright.catalog.domain.CatalogEvent.PriceChanged;
import dev.cartwright.catalog.domain.CatalogEvent.ProductArchived;
import dev.cartwright.catalog.domain.CatalogEvent.ProductPublished;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import java.util.List;
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
    public void add(Product product) {
        var transaction = Transaction.current();
        transaction.insert(ProductRow.of(product));
        product.details().variants().forEach(variant -> transaction.insert(SkuRow.of(product, variant)));
        ShelfRow.all(product).forEach(transaction::put);
    }

    @Override
    public void replace(Product before, Product after) {
        Transaction.current().replace(ProductRow.of(after), before.version());
        replaceSkus(before, after);
        replaceOnShelves(before, after);
    }

    /** A SKU that the product had is its own; one that comes new must not be another's. */
    private static void replaceSkus(Product before, Product after) {
        var transaction = Transaction.current();
        Set<Sku> owned = before.details().skus();
        for (Variant variant : after.details().variants()) {
            Row row = SkuRow.of(after, variant);
            if (owned.contains(variant.sku())) {
                transaction.put(row);
            } else {
                transaction.insert(row);
            }
        }
        Set<Sku> kept = after.details().skus();
        owned.stream().filter(sku -> !kept.contains(sku)).forEach(sku -> transaction.delete(SkuRow.key(sku)));
    }

    private static void replaceOnShelves(Product before, Product after) {
        var transaction = Transaction.current();
        List<Row> rows = ShelfRow.all(after);
        rows.forEach(transaction::put);
        var gone = Table.keys(ShelfRow.all(before));
        gone.removeAll(Table.keys(rows));
        gone.forEach(transaction::delete);
    }

    @Override
    public void announce(CatalogEvent event) {
        var transaction = Transaction.current();
        switch (event) {
            case ProductPublished published ->
                transaction.announce(ProductPublished.TYPE, published.productId(), published);
            case PriceChanged changed -> transaction.announce(PriceChanged.TYPE, changed.productId(), changed);
            case ProductArchived archived -> transaction.announce(ProductArchived.TYPE, archived.productId(), archived);
        }
    }
}
