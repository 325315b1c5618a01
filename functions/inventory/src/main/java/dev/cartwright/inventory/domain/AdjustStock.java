package dev.cartwright.inventory.domain;

import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Changes how much there is of SKUs in one transaction, all of them or none, and keeps who did it, when and why. */
public final class AdjustStock {

    private final Stocks stocks;
    private final Ids ids;
    private final InstantSource clock;

    public AdjustStock(Stocks stocks, Ids ids, InstantSource clock) {
        this.stocks = stocks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an admin wants.
     *
     * @param changes 1 to {@value #MOST}, no SKU twice
     * @param by the subject of the admin's token
     */
    public record Command(List<Change> changes, Reason reason, String by) {

        /** More than {@value Batch#PART} take effect in parts. */
        public static final int MOST = 100;

        public Command {
            changes = List.copyOf(changes);
            InvalidInput.unless(!changes.isEmpty() && changes.size() <= MOST, "lines", "are 1 to " + MOST);
            InvalidInput.unless(
                    changes.stream().map(Change::sku).distinct().count() == changes.size(),
                    "lines",
                    "have different SKUs");
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** In the order of the changes. */
        record Adjusted(List<Adjustment> adjustments) implements Outcome {}

        /** Fewer would be left of these than are held for orders. */
        record BelowHeld(List<Sku> skus) implements Outcome {}
    }

    public Outcome handle(Command command) {
        Map<Sku, Stock> known =
                stocks.find(command.changes().stream().map(Change::sku).toList());
        List<Sku> below = command.changes().stream()
                .filter(change -> !stock(known, change).covers(-change.change()))
                .map(Change::sku)
                .toList();
        return below.isEmpty() ? adjust(command, known) : new Outcome.BelowHeld(below);
    }

    private static Stock stock(Map<Sku, Stock> known, Change change) {
        return known.getOrDefault(change.sku(), Stock.none(change.sku()));
    }

    private Outcome adjust(Command command, Map<Sku, Stock> known) {
        return new Outcome.Adjusted(command.changes().stream()
                .map(change -> adjust(command, change, known))
                .toList());
    }

    private Adjustment adjust(Command command, Change change, Map<Sku, Stock> known) {
        Stock before = stock(known, change);
        var adjustment = new Adjustment(
                ids.next(Adjustment.PREFIX),
                change.change(),
                before.adjust(change.change()),
                command.reason(),
                command.by(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (known.containsKey(change.sku())) {
            stocks.adjust(before, adjustment);
        } else {
            stocks.open(adjustment);
        }
        stocks.announce(StockAdjusted.of(adjustment));
        return adjustment;
    }
}
