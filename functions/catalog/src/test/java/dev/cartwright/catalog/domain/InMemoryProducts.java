package dev.cartwright.catalog.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Products in a map; refuses what the table would refuse at the commit. */
public final class InMemoryProducts implements Products {

    private final Map<ProductId, Product> products = new HashMap<>();
    private final List<CatalogEvent> announced = new ArrayList<>();

    @Override
    public Optional<Product> find(ProductId id) {
        return Optional.ofNullable(products.get(id));
    }

    @Override
    public Map<Sku, ProductId> owners(Set<Sku> skus) {
        var owners = new HashMap<Sku, ProductId>();
        products.values()
                .forEach(product -> product.details().skus().stream()
                        .filter(skus::contains)
                        .forEach(sku -> owners.put(sku, product.id())));
        return owners;
    }

    @Override
    public void add(Product product) {
        refuseUnless(find(product.id()).isEmpty());
        put(product);
    }

    @Override
    public void replace(Product before, Product after) {
        refuseUnless(find(before.id()).equals(Optional.of(before)));
        put(after);
    }

    private void put(Product product) {
        refuseUnless(owners(product.details().skus()).values().stream().allMatch(product.id()::equals));
        products.put(product.id(), product);
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
