package dev.cartwright.pricing.domain;

import dev.cartwright.kit.value.Versioned;
import java.util.Collection;
import java.util.Map;

/** The prices of price lists, as admins change them; what is staged here takes effect as one with the answer. */
public interface ListPrices {

    /** Of those that have a price in this list. */
    Map<Sku, Versioned<SkuPrice>> find(PriceListId list, Collection<Sku> skus);

    /** Puts a price in place of the one that was found, or of none. */
    Versioned<SkuPrice> save(PriceListId list, Versioned<SkuPrice> before, SkuPrice after);

    /** Ends the price that was found. */
    void remove(PriceListId list, Versioned<SkuPrice> before);

    /** Keeps what became of a price. */
    void keep(PriceChange change);
}
