package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.Adjustment;
import dev.cartwright.inventory.domain.Batch;
import dev.cartwright.inventory.domain.Batches;
import dev.cartwright.inventory.domain.Change;
import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Query;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Batches in the table, beside the stock that they adjust. */
public final class DynamoBatches implements Batches {

    private static final int AT_ONCE = 25;

    private final Table table;

    public DynamoBatches(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Versioned<Batch>> find(String key) {
        return table.find(BatchRow.key(key)).map(row -> row.versioned(BatchRow.read(row)));
    }

    @Override
    public void save(Versioned<Batch> before, Batch after) {
        Transaction.current().save(before, BatchRow.of(after));
    }

    @Override
    public void hold(List<Line> losses) {
        losses.forEach(StockRow::hold);
    }

    @Override
    public void settle(Stock before, Adjustment loss) {
        StockRow.settle(before, loss);
        Transaction.current().insert(AdjustmentRow.of(loss));
    }

    @Override
    public List<Adjustment> adjustments(Batch batch, List<Change> changes) {
        List<Key> keys = changes.stream()
                .map(change -> new Key(StockRow.partition(change.sku()), batch.adjustmentId(change)))
                .toList();
        return table.findAll(keys).values().stream().map(AdjustmentRow::read).toList();
    }

    @Override
    public List<String> due(Instant now) {
        return table
                .query(Query.of(BatchRow.DUE).on("gsi1").before(Row.text(now)).first(AT_ONCE))
                .items()
                .stream()
                .map(row -> BatchRow.keyOf(row.key()))
                .toList();
    }

    @Override
    public void commit() {
        Transaction.current().commit();
    }
}
