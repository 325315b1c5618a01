package dev.cartwright.catalog.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All products; what is staged here takes effect as one with the announcements, or not at all. */
public interface Products {

    Optional<Versioned<Product>> find(ProductId id);

    /** Which products have these SKUs; without those that are free. */
    Map<Sku, ProductId> owners(Set<Sku> skus);

    /** Adds a product whose SKUs are all free. */
    Versioned<Product> add(Product product);

    /** Puts a product in place of the one that was found. */
    Versioned<Product> save(Versioned<Product> before, Product after);

    void announce(CatalogEvent event);
}
