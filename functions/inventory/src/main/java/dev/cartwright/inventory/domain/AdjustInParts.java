package dev.cartwright.inventory.domain;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.inventory.domain.AdjustStock.Command;
import dev.cartwright.inventory.domain.AdjustStock.Outcome;
import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Changes more SKUs than one transaction can, all of them or none; who runs it again goes on from what is on record. */
public final class AdjustInParts {

    /** A repeated request is answered from its batch for as long as its Idempotency-Key is kept. */
    private static final Duration ANSWERED = Duration.ofHours(24);

    private final Stocks stocks;
    private final Batches batches;
    private final Ids ids;
    private final InstantSource clock;

    public AdjustInParts(Stocks stocks, Batches batches, Ids ids, InstantSource clock) {
        this.stocks = stocks;
        this.batches = batches;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param key the same for a repeated request only */
    public Outcome handle(Command command, String key) {
        Optional<Versioned<Batch>> found = batches.find(key);
        return found.filter(batch -> !isOver(batch.value()))
                .map(this::finish)
                .orElseGet(() -> begin(Batch.begin(key, command, ids, now()), found));
    }

    /** Finishes what nobody has finished, and nobody asks for again. */
    public void resume(Instant now) {
        for (String key : batches.due(now)) {
            batches.find(key).ifPresent(this::finish);
            batches.commit();
        }
    }

    private boolean isOver(Batch batch) {
        return batch.isDone() && batch.at().plus(ANSWERED).isBefore(clock.instant());
    }

    private Outcome begin(Batch batch, Optional<Versioned<Batch>> before) {
        List<Line> losses = batch.losses();
        Map<Sku, Stock> known = stocks.find(losses.stream().map(Line::sku).toList());
        List<Sku> below = losses.stream()
                .filter(loss -> !stock(known, loss.sku()).covers(loss.quantity()))
                .map(Line::sku)
                .toList();
        if (!below.isEmpty()) {
            return new Outcome.BelowHeld(below);
        }
        batches.hold(losses);
        return finish(save(before.orElseGet(() -> Versioned.unsaved(batch)), batch));
    }

    private Versioned<Batch> save(Versioned<Batch> before, Batch after) {
        batches.save(before, after);
        return before.next(after);
    }

    private Outcome finish(Versioned<Batch> found) {
        var made = new HashMap<Sku, Adjustment>();
        Versioned<Batch> batch = found;
        while (!batch.value().isDone()) {
            batches.commit();
            made.putAll(adjust(batch.value()));
            batch = save(batch, batch.value().next());
        }
        return new Outcome.Adjusted(all(batch.value(), made));
    }

    private Map<Sku, Adjustment> adjust(Batch batch) {
        List<Change> part = batch.part();
        Map<Sku, Stock> known = stocks.find(part.stream().map(Change::sku).toList());
        return part.stream()
                .map(change -> adjust(batch, change, known))
                .collect(toMap(Adjustment::sku, adjustment -> adjustment));
    }

    private Adjustment adjust(Batch batch, Change change, Map<Sku, Stock> known) {
        Stock before = stock(known, change.sku());
        Adjustment adjustment = batch.adjust(change, before, now());
        if (change.change() < 0) {
            batches.settle(before, adjustment);
        } else if (known.containsKey(change.sku())) {
            stocks.adjust(before, adjustment);
        } else {
            stocks.open(adjustment);
        }
        stocks.announce(StockAdjusted.of(adjustment));
        return adjustment;
    }

    /** Those that were made just now, and those on record. */
    private List<Adjustment> all(Batch batch, Map<Sku, Adjustment> made) {
        var rest = batch.changes().stream()
                .filter(change -> !made.containsKey(change.sku()))
                .toList();
        var all = new HashMap<>(made);
        batches.adjustments(batch, rest).forEach(adjustment -> all.put(adjustment.sku(), adjustment));
        return batch.changes().stream()
                .map(change -> Objects.requireNonNull(all.get(change.sku())))
                .toList();
    }

    private static Stock stock(Map<Sku, Stock> known, Sku sku) {
        return known.getOrDefault(sku, Stock.none(sku));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
