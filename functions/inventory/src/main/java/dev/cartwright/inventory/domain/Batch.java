package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Ids;
import dev.cartwright.kit.value.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A batch of changes that one transaction cannot take; it takes effect in parts. What it takes away is held before the first
 * part, all of it or nothing, so that no part can be refused.
 *
 * @param key of the request, so that a repeated one continues its batch
 * @param id {@code adj_...}; those of its adjustments have the change's position as their last digits
 * @param done how many changes have taken effect
 */
public record Batch(String key, String id, List<Change> changes, Reason reason, String by, Instant at, int done) {

    /** Changes in one transaction: the stock and the adjustment of each, within 100 rows. */
    public static final int PART = 48;

    /** Losses that one transaction can hold. */
    private static final int MOST_LOSSES = 97;

    private static final int POSITION_DIGITS = 2;

    public Batch {
        changes = List.copyOf(changes);
    }

    static Batch begin(String key, AdjustStock.Command command, Ids ids, Instant at) {
        var batch =
                new Batch(key, ids.next(Adjustment.PREFIX), command.changes(), command.reason(), command.by(), at, 0);
        InvalidInput.unless(
                batch.losses().size() <= MOST_LOSSES, "lines", "have at most " + MOST_LOSSES + " changes below 0");
        return batch;
    }

    /** What is taken away, as lines to hold. */
    List<Line> losses() {
        return changes.stream()
                .filter(change -> change.change() < 0)
                .map(change -> new Line(change.sku(), -change.change()))
                .toList();
    }

    /** The changes that take effect next. */
    List<Change> part() {
        return changes.subList(done, end());
    }

    Batch next() {
        return new Batch(key, id, changes, reason, by, at, end());
    }

    private int end() {
        return Math.min(changes.size(), done + PART);
    }

    public boolean isDone() {
        return done == changes.size();
    }

    /** The id of a change's adjustment. */
    public String adjustmentId(Change change) {
        String position = String.format(Locale.ROOT, "%02d", changes.indexOf(change));
        return id.substring(0, id.length() - POSITION_DIGITS) + position;
    }

    /** What a change makes of the stock, of which a loss is held. */
    Adjustment adjust(Change change, Stock before, Instant now) {
        Stock after = change.change() < 0 ? before.ship(-change.change()) : before.adjust(change.change());
        return new Adjustment(adjustmentId(change), change.change(), after, reason, by, now);
    }
}
