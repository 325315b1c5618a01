package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Products in a map; refuses what the table would refuse at the commit. */
public final class InMemoryProducts implements Products {

    private final Map<ProductId, Versioned<Product>> products = new HashMap<>();
    private final List<CatalogEvent> announced = new ArrayList<>();

    @Override
    public Optional<Versioned<Product>> find(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public Map<Sku, ProductId> owners(Set<Sku> skus) {
        var owners = new HashMap<Sku, ProductId>();
        products.values()
                .forEach(product -> product.value().details().skus().stream()
                        .filter(skus::contains)
                        .forEach(sku -> owners.put(sku, product.value().id())));
        return owners;
    }

    @Override
    public Versioned<Product> add(Product product) {
        refuseUnless(find(product.id()).isEmpty());
        return put(Versioned.unsaved(product).next(product));
    }

    @Override
    public Versioned<Product> save(Versioned<Product> before, Product after) {
        refuseUnless(find(after.id()).equals(Optional.of(before)));
        return put(before.next(after));
    }

    private Versioned<Product> put(Versioned<Product> saved) {
        Product product = saved.value();
        refuseUnless(owners(product.details().skus()).values().stream().allMatch(product.id()::equals));
        products.put(product.id(), saved);
        return saved;
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a condition did not hold at the commit");
        }
    }

    @Override
    public void announce(CatalogEvent event) {
        announced.add(event);
    }

    List<CatalogEvent> announced() {
        return announced;
    }
}
