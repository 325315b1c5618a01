package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.Adjustment;
import dev.cartwright.inventory.domain.Line;
import dev.cartwright.inventory.domain.Sku;
import dev.cartwright.inventory.domain.Stock;
import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Transaction;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The row of a SKU's stock: {@code STOCK#sku / STOCK}. What is available has an attribute of its own, because a condition
 * cannot subtract.
 */
final class StockRow {

    private static final String PARTITION = "STOCK#";
    private static final String SORT = "STOCK";

    private StockRow() {}

    static String partition(Sku sku) {
        return PARTITION + sku;
    }

    static Key key(Sku sku) {
        return new Key(partition(sku), SORT);
    }

    static Row of(Stock stock) {
        return Row.at(partition(stock.sku()), SORT)
                .with("onHand", stock.onHand())
                .with("held", stock.held())
                .with("available", stock.available());
    }

    static Stock read(Row row) {
        var sku = new Sku(row.text("pk").substring(PARTITION.length()));
        return new Stock(sku, row.number("onHand"), row.number("held"));
    }

    /** Fewer must not be on hand than are held, whatever was held since the stock was read. */
    static void adjust(Stock before, Adjustment adjustment) {
        Transaction.current()
                .update(
                        key(adjustment.sku()),
                        "SET onHand = :onHand, available = available + :change",
                        "onHand = :before AND available >= :taken",
                        Map.of(
                                ":onHand", number(adjustment.after().onHand()),
                                ":change", number(adjustment.change()),
                                ":before", number(before.onHand()),
                                ":taken", number(-adjustment.change())));
    }

    /** Takes away what is held for it. */
    static void settle(Stock before, Adjustment loss) {
        Transaction.current()
                .update(
                        key(loss.sku()),
                        "SET onHand = :onHand, held = held - :taken",
                        "onHand = :before AND held >= :taken",
                        Map.of(
                                ":onHand", number(loss.after().onHand()),
                                ":before", number(before.onHand()),
                                ":taken", number(-loss.change())));
    }

    static void hold(Line line) {
        update(line, "SET held = held + :n, available = available - :n", "available >= :n");
    }

    static void release(Line line) {
        update(line, "SET held = held - :n, available = available + :n", "held >= :n");
    }

    static void ship(Line line) {
        update(line, "SET held = held - :n, onHand = onHand - :n", "held >= :n");
    }

    private static void update(Line line, String expression, String condition) {
        Transaction.current().update(key(line.sku()), expression, condition, Map.of(":n", number(line.quantity())));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
