package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.Adjustment;
import dev.cartwright.inventory.domain.Reason;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.kit.store.Row;

/** The row of an adjustment, beside the stock that it changed: {@code STOCK#sku / adj_...}. */
final class AdjustmentRow {

    private AdjustmentRow() {}

    static Row of(Adjustment adjustment) {
        return Row.at(StockRow.partition(adjustment.sku()), adjustment.id())
                .with("sku", adjustment.sku().value())
                .with("change", adjustment.change())
                .with("onHand", adjustment.after().onHand())
                .with("held", adjustment.after().held())
                .with("reason", adjustment.reason().value())
                .with("by", adjustment.by())
                .with("at", adjustment.at());
    }

    static Adjustment read(Row row) {
        return new Adjustment(
                row.text("sk"),
                row.number("change"),
                new Stock(new Sku(row.text("sku")), row.number("onHand"), row.number("held")),
                new Reason(row.text("reason")),
                row.text("by"),
                row.instant("at"));
    }
}
