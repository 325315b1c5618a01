package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The stock of all SKUs and its history; what is staged here takes effect as one with the announcements, or not at all. */
public interface Stocks {

    /** The stock of these SKUs; without those that nobody counted yet. */
    Map<Sku, Stock> find(Collection<Sku> skus);

    /** The first adjustment of a SKU. */
    void open(Adjustment first);

    /** One more adjustment of a SKU; what is available does not fall below zero whatever is held meanwhile. */
    void adjust(Stock before, Adjustment adjustment);

    /** The adjustments of a SKU, the newest first. */
    Slice<Adjustment> adjustments(Sku sku, int limit, Optional<Cursor> after);

    void announce(InventoryEvent event);
}
