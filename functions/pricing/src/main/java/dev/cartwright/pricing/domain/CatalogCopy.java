package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.Collection;
import java.util.Map;

/** The copy of the catalogue: what is staged here takes effect as one. */
public interface CatalogCopy {

    /** Unsaved if the catalogue never told of it. */
    Versioned<KnownProduct> product(String productId);

    /** Without those that the catalogue never told of. */
    Map<Sku, Versioned<KnownSku>> skus(Collection<Sku> skus);

    void saveProduct(Versioned<KnownProduct> before, KnownProduct after);

    void saveSku(Versioned<KnownSku> before, KnownSku after);

    /** Keeps a change of a base price; the same again changes nothing. */
    void keep(PriceChange change);

    /** Makes take effect what is staged so far; the work must be ready to run again from there. */
    void commit();
}
