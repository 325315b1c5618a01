package dev.cartwright.catalog.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.catalog.domain.CatalogEvent;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
import dev.cartwright.catalog.domain.Variant;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
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
    public Optional<Versioned<Product>> find(ProductId id) {
        return table.find(ProductRow.key(id)).map(row -> row.versioned(ProductRow.read(row)));
    }

    @Override
    public Map<Sku, ProductId> owners(Set<Sku> skus) {
        return table.findAll(skus.stream().map(SkuRow::key).toList()).values().stream()
                .collect(toMap(SkuRow::sku, SkuRow::owner));
    }

    @Override
    public Versioned<Product> add(Product product) {
        var transaction = Transaction.current();
        transaction.insert(ProductRow.of(product));
        product.details().variants().forEach(variant -> transaction.insert(SkuRow.of(product, variant)));
        ShelfRow.all(product).forEach(transaction::put);
        return Versioned.unsaved(product).next(product);
    }

    @Override
    public Versioned<Product> save(Versioned<Product> before, Product after) {
        Transaction.current().save(before, ProductRow.of(after));
        replaceSkus(before.value(), after);
        replaceOnShelves(before.value(), after);
        return before.next(after);
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
        Transaction.current().announce(event);
    }
}
