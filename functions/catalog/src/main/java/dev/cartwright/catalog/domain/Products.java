package dev.cartwright.catalog.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All products; what is staged here takes effect as one with the announcements, or not at all. */
public interface Products {

    Optional<Product> find(ProductId id);

    /** Which products have these SKUs; without those that are free. */
    Map<Sku, ProductId> owners(Set<Sku> skus);

    /** Adds a product whose SKUs are all free. */
    void add(Product product);

    /** Puts a product in place of the version that was read. */
    void replace(Product before, Product after);

    void announce(CatalogEvent event);
}
