package dev.cartwright.cart.domain;

import static java.util.stream.Collectors.toMap;

import dev.cartwright.kit.value.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The lines of a cart in the order in which they were added. What changes a line forgets the price that it showed, once there is another to
 * show, and what leaves it as it was keeps it.
 *
 * @param all each SKU once, up to {@value #MOST}
 */
public record CartLines(List<CartLine> all) {

    /** As many as an order may have. */
    public static final int MOST = 1200;

    public static final CartLines NONE = new CartLines(List.of());

    public CartLines {
        all = List.copyOf(all);
        InvalidInput.unless(all.size() <= MOST, "lines", "are up to " + MOST);
    }

    private static CartLines of(Map<Sku, CartLine> lines) {
        return new CartLines(List.copyOf(lines.values()));
    }

    private Map<Sku, CartLine> bySku() {
        return all.stream().collect(toMap(CartLine::sku, line -> line, (first, second) -> first, LinkedHashMap::new));
    }

    public Optional<CartLine> find(Sku sku) {
        return all.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /** A SKU that is there already counts together. */
    CartLines add(CartLine added) {
        int there = find(added.sku()).map(CartLine::quantity).orElse(0);
        return set(CartLine.of(added.sku(), there + added.quantity()));
    }

    CartLines set(CartLine line) {
        var lines = bySku();
        lines.merge(line.sku(), line, CartLines::unlessSame);
        return of(lines);
    }

    CartLines remove(Sku sku) {
        return new CartLines(
                all.stream().filter(line -> !line.sku().equals(sku)).toList());
    }

    /** Has these lines alone; a SKU that is named twice counts together. */
    CartLines replaceBy(List<CartLine> wanted) {
        CartLines together = NONE.addAll(wanted);
        var before = bySku();
        return new CartLines(together.all.stream()
                .map(line -> Optional.ofNullable(before.get(line.sku()))
                        .map(there -> unlessSame(there, line))
                        .orElse(line))
                .toList());
    }

    CartLines addAll(List<CartLine> added) {
        InvalidInput.unless(added.size() <= MOST, "lines", "are up to " + MOST);
        var lines = bySku();
        added.forEach(line -> lines.merge(
                line.sku(), line, (there, more) -> CartLine.of(line.sku(), there.quantity() + more.quantity())));
        return of(lines);
    }

    private static CartLine unlessSame(CartLine before, CartLine after) {
        return before.quantity() == after.quantity() ? before : after;
    }

    /** Of a SKU in both the larger quantity, so that doing it twice changes nothing; what has no room is left out. */
    CartLines union(CartLines others) {
        var lines = bySku();
        for (CartLine other : others.all) {
            if (lines.containsKey(other.sku()) || lines.size() < MOST) {
                lines.merge(other.sku(), other, CartLines::larger);
            }
        }
        return of(lines);
    }

    private static CartLine larger(CartLine mine, CartLine other) {
        return other.quantity() > mine.quantity() ? other : mine;
    }

    /** Remembers what each line shows from now on, where it has shown nothing so far. */
    CartLines showing(Map<Sku, Money> prices) {
        return new CartLines(all.stream()
                .map(line -> Optional.ofNullable(prices.get(line.sku()))
                        .map(line::showing)
                        .orElse(line))
                .toList());
    }

    /** Takes over what was shown before where there is nothing else to show. */
    CartLines keeping(CartLines before) {
        var known = before.bySku();
        return new CartLines(all.stream()
                .map(line -> Optional.ofNullable(known.get(line.sku()))
                        .map(line::keeping)
                        .orElse(line))
                .toList());
    }

    /** Whether both have as many of the same SKUs, in the same order, whatever they showed. */
    boolean areAsManyAs(CartLines others) {
        return quantities().equals(others.quantities());
    }

    private List<CartLine> quantities() {
        return all.stream()
                .map(line -> CartLine.of(line.sku(), line.quantity()))
                .toList();
    }

    /** What is left of them without so many of each SKU. */
    CartLines minus(CartLines others) {
        var taken = others.bySku();
        return new CartLines(all.stream()
                .flatMap(line ->
                        Optional.ofNullable(taken.get(line.sku())).map(line::minus).orElse(Optional.of(line)).stream())
                .toList());
    }

    List<CartLine> without(CartLines others) {
        var rest = new ArrayList<>(all);
        var known = others.bySku();
        rest.removeIf(line -> known.containsKey(line.sku()));
        return rest;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
