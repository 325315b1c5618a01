package dev.cartwright.inventory.adapter;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.inventory.domain.Adjustment;
import dev.cartwright.inventory.domain.InventoryEvent;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Stock in the table: a row for each SKU, and one for each adjustment in the same partition. */
public final class DynamoStocks implements Stocks {

    private final Table table;

    public DynamoStocks(Table table) {
        this.table = table;
    }

    @Override
    public Map<Sku, Stock> find(Collection<Sku> skus) {
        return table.findAll(skus.stream().map(StockRow::key).toList()).values().stream()
                .map(StockRow::read)
                .collect(toMap(Stock::sku, stock -> stock));
    }

    @Override
    public void open(Adjustment first) {
        Transaction.current().insert(StockRow.of(first.after()));
        Transaction.current().insert(AdjustmentRow.of(first));
    }

    @Override
    public void adjust(Stock before, Adjustment adjustment) {
        StockRow.adjust(before, adjustment);
        Transaction.current().insert(AdjustmentRow.of(adjustment));
    }

    @Override
    public Slice<Adjustment> adjustments(Sku sku, int limit, Optional<Cursor> after) {
        return table.query(Query.of(StockRow.partition(sku))
                        .startingWith(Adjustment.PREFIX)
                        .descending()
                        .first(limit)
                        .after(after))
                .map(AdjustmentRow::read);
    }

    @Override
    public void announce(InventoryEvent event) {
        Transaction.current().announce(event);
    }
}
