package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.PriceChange;
import dev.cartwright.pricing.domain.PriceChanges;
import dev.cartwright.pricing.domain.PriceListChange;
import dev.cartwright.pricing.domain.PriceListId;
import dev.cartwright.pricing.domain.Sku;
import java.util.List;
import java.util.Set;

/** Price changes, a partition for each SKU, and changes of price lists, one for each list. */
public final class DynamoPriceChanges implements PriceChanges {

    private final Table table;

    public DynamoPriceChanges(Table table) {
        this.table = table;
    }

    @Override
    public List<PriceListChange> of(Set<PriceListId> lists) {
        return lists.stream()
                .flatMap(list -> AllRows.of(table, PriceListChangeRow.partition(list)))
                .map(PriceListChangeRow::read)
                .toList();
    }

    @Override
    public List<PriceChange> of(Sku sku) {
        return AllRows.of(table, PriceChangeRow.partition(sku))
                .map(PriceChangeRow::read)
                .toList();
    }
}
