package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PriceChanges;
import dev.cartwright.pricing.domain.Sku;
import java.util.List;

/** Price changes, a partition for each SKU. */
public final class DynamoPriceChanges implements PriceChanges {

    private final Table table;

    public DynamoPriceChanges(Table table) {
        this.table = table;
    }

    @Override
    public List<PriceChange> of(Sku sku) {
        return AllRows.of(table, PriceChangeRow.partition(sku))
                .map(PriceChangeRow::read)
                .toList();
    }
}
