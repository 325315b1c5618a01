package dev.cartwright.inventory.domain;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Stock and reservations in maps, with the table's manners: what is staged takes effect at once or not at all, and a condition
 * that does not hold makes the work run again. Works may run within one another, as invocations overlap.
 */
public final class InMemoryInventory implements Stocks, Reservations, Batches {

    private static final int TRIES = 100;

    private final Deque<List<Consumer<State>>> staged = new ArrayDeque<>();
    private State state = new State(Map.of(), Map.of(), Map.of(), List.of(), List.of());
    private Runnable beforeCommit = () -> {};
    private Runnable afterCommit = () -> {};

    /** All that is on record. */
    record State(
            Map<Sku, Stock> stock,
            Map<OrderId, Versioned<Reservation>> reservations,
            Map<String, Versioned<Batch>> batches,
            List<Adjustment> adjustments,
            List<InventoryEvent> announced) {

        State copy() {
            return new State(
                    new HashMap<>(stock),
                    new HashMap<>(reservations),
                    new HashMap<>(batches),
                    new ArrayList<>(adjustments),
                    new ArrayList<>(announced));
        }
    }

    /** A condition did not hold at the commit. */
    private static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;

        static void unless(boolean condition) {
            if (!condition) {
                throw new Lost();
            }
        }
    }

    /** Runs work and commits what it staged, as the edge does. */
    public void run(Runnable work) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            staged.push(new ArrayList<>());
            try {
                work.run();
                commit();
                return;
            } catch (Lost again) {
                // On what is there now.
            } finally {
                staged.pop();
            }
        }
        throw new IllegalStateException("a condition never held at the commit");
    }

    /** What others do between the reads of a work and its commit, and right after it. */
    void around(Runnable before, Runnable after) {
        beforeCommit = before;
        afterCommit = after;
    }

    State state() {
        return state;
    }

    List<Reservation> reservations() {
        return state.reservations().values().stream().map(Versioned::value).toList();
    }

    List<InventoryEvent> announced() {
        return state.announced();
    }

    @Override
    public void commit() {
        if (staged.element().isEmpty()) {
            return;
        }
        beforeCommit.run();
        State next = state.copy();
        staged.element().forEach(write -> write.accept(next));
        staged.element().clear();
        state = next;
        afterCommit.run();
    }

    private void stage(Consumer<State> write) {
        staged.element().add(write);
    }

    @Override
    public Map<Sku, Stock> find(Collection<Sku> skus) {
        var found = new HashMap<>(state.stock());
        found.keySet().retainAll(skus);
        return found;
    }

    @Override
    public void open(Adjustment first) {
        stage(next -> {
            Lost.unless(!next.stock().containsKey(first.sku()));
            next.stock().put(first.sku(), first.after());
            next.adjustments().add(first);
        });
    }

    @Override
    public void adjust(Stock before, Adjustment adjustment) {
        change(
                adjustment.sku(),
                now -> now.onHand() == before.onHand() && now.covers(-adjustment.change()),
                now -> now.adjust(adjustment.change()));
        stage(next -> next.adjustments().add(adjustment));
    }

    private void change(Sku sku, Predicate<Stock> condition, UnaryOperator<Stock> change) {
        stage(next -> {
            Stock now = next.stock().get(sku);
            Lost.unless(now != null && condition.test(now));
            next.stock().computeIfPresent(sku, (same, stock) -> change.apply(stock));
        });
    }

    @Override
    public Slice<Adjustment> adjustments(Sku sku, int limit, Optional<Cursor> after) {
        var newestFirst = state.adjustments().stream()
                .filter(adjustment -> adjustment.sku().equals(sku))
                .filter(adjustment -> after.map(cursor -> adjustment.id().compareTo(cursor.value()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Adjustment::id).reversed())
                .toList();
        var page = newestFirst.stream().limit(limit).toList();
        return new Slice<>(
                page,
                page.size() < newestFirst.size()
                        ? Optional.of(new Cursor(page.getLast().id()))
                        : Optional.empty());
    }

    @Override
    public Optional<Versioned<Reservation>> find(OrderId orderId) {
        return Optional.ofNullable(state.reservations().get(orderId));
    }

    @Override
    public OnRecord look(OrderId orderId, Lines wanted) {
        return new OnRecord(find(orderId), stock(wanted.sorted()));
    }

    @Override
    public Map<Sku, Stock> stock(List<Line> lines) {
        return find(lines.stream().map(Line::sku).toList());
    }

    @Override
    public void hold(List<Line> lines) {
        lines.forEach(line -> change(line.sku(), now -> now.covers(line.quantity()), now -> now.hold(line.quantity())));
    }

    @Override
    public void release(List<Line> lines) {
        lines.forEach(
                line -> change(line.sku(), now -> now.held() >= line.quantity(), now -> now.release(line.quantity())));
    }

    @Override
    public void ship(List<Line> lines) {
        lines.forEach(
                line -> change(line.sku(), now -> now.held() >= line.quantity(), now -> now.ship(line.quantity())));
    }

    @Override
    public Versioned<Reservation> save(Versioned<Reservation> before, Reservation after) {
        stage(next -> {
            var there = next.reservations().put(after.orderId(), before.next(after));
            Lost.unless(before.version() == (there == null ? 0 : there.version()));
        });
        return before.next(after);
    }

    @Override
    public Optional<Versioned<Batch>> find(String key) {
        return Optional.ofNullable(state.batches().get(key));
    }

    @Override
    public void save(Versioned<Batch> before, Batch after) {
        stage(next -> {
            var there = next.batches().put(after.key(), before.next(after));
            Lost.unless(before.version() == (there == null ? 0 : there.version()));
        });
    }

    @Override
    public void settle(Stock before, Adjustment loss) {
        change(
                loss.sku(),
                now -> now.onHand() == before.onHand() && now.held() >= -loss.change(),
                now -> now.ship(-loss.change()));
        stage(next -> next.adjustments().add(loss));
    }

    @Override
    public List<Adjustment> adjustments(Batch batch, List<Change> changes) {
        List<String> ids = changes.stream().map(batch::adjustmentId).toList();
        return state.adjustments().stream()
                .filter(adjustment -> ids.contains(adjustment.id()))
                .toList();
    }

    @Override
    public List<String> due(Instant now) {
        return state.batches().values().stream()
                .map(Versioned::value)
                .filter(batch -> !batch.isDone() && batch.at().plusSeconds(60).isBefore(now))
                .map(Batch::key)
                .toList();
    }

    @Override
    public List<OrderId> overdue(Instant now) {
        return state.reservations().values().stream()
                .map(Versioned::value)
                .filter(reservation -> reservation instanceof Reservation.Open open
                        && open.until().isBefore(now))
                .map(Reservation::orderId)
                .toList();
    }

    @Override
    public void announce(InventoryEvent event) {
        stage(next -> next.announced().add(event));
    }
}
