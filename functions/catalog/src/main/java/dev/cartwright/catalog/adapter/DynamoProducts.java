package dev.cartwright.catalog.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.catalog.domain.CatalogEvent;
import dev.cartwright.catalog.domain.Product;
import dev.cartwright.catalog.domain.ProductId;
import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.Sku;
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
        product.details().skus().forEach(sku -> transaction.insert(SkuRow.of(product.id(), sku)));
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

    /** A SKU that comes new must not be another's. */
    private static void replaceSkus(Product before, Product after) {
        var transaction = Transaction.current();
        Set<Sku> owned = before.details().skus();
        Set<Sku> kept = after.details().skus();
        kept.stream()
                .filter(sku -> !owned.contains(sku))
                .forEach(sku -> transaction.insert(SkuRow.of(after.id(), sku)));
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
