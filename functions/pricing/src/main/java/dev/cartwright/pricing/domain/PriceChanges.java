package dev.cartwright.pricing.domain;

import java.util.List;
import java.util.Set;

/** What became of prices: base prices, those of lists, and the lists themselves. */
public interface PriceChanges {

    /** Of a SKU, the oldest first. */
    List<PriceChange> of(Sku sku);

    /** Of these lists, the oldest of each first. */
    List<PriceListChange> of(Set<PriceListId> lists);
}
