package dev.cartwright.pricing.domain;

import java.util.List;

/** What became of prices: base prices and those of lists. */
@FunctionalInterface
public interface PriceChanges {

    /** Of a SKU, the oldest first. */
    List<PriceChange> of(Sku sku);
}
