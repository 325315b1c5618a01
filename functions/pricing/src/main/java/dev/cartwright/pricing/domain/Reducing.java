package dev.cartwright.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Applies the effects of promotions to goods. */
final class Reducing {

    private final Goods goods;
    private final long cap;

    /** @param cap the most to be taken */
    Reducing(Goods goods, Optional<Long> cap) {
        this.goods = goods;
        this.cap = cap.orElse(Long.MAX_VALUE);
    }

    /** What was taken off each line. */
    long[] apply(PromotionEffect effect) {
        return switch (effect) {
            case PromotionEffect.OffEach(Scope scope, Discount discount, Units units) ->
                take(eachUnit(scope, discount, units));
            case PromotionEffect.OffLines(Scope scope, Discount discount) -> together(scope, discount);
            case PromotionEffect.OffOrder(Scope scope, Discount discount) -> together(scope, discount);
            case PromotionEffect.BuyGet buyGet -> take(new BuyAndGet(goods, buyGet).taken());
            case PromotionEffect.OffShipping _ -> new long[goods.size()];
        };
    }

    private long[] together(Scope scope, Discount discount) {
        return goods.spread(scope, Math.min(cap, discount.off(goods.value(scope))));
    }

    private List<Taken> eachUnit(Scope scope, Discount discount, Units units) {
        List<Taken> all = new ArrayList<>();
        goods.indices(scope).forEach(line -> all.addAll(limited(reducible(goods, line, discount), units.perLine())));
        if (units.inAll().isEmpty() && units.inGroupsOf() == 1) {
            return all;
        }
        all.sort(Comparator.<Taken>comparingLong(taken -> taken.run().left())
                .thenComparing(Taken::line, goods.precedence()));
        long count = all.stream().mapToLong(Taken::count).sum();
        long most = Math.min(count, units.inAll().map(Integer::longValue).orElse(count));
        return first(all, most - most % units.inGroupsOf());
    }

    private static List<Taken> limited(List<Taken> cheapestFirst, Optional<Integer> most) {
        return most.isEmpty() ? cheapestFirst : first(cheapestFirst, most.get());
    }

    /** The units of a line that a discount takes something off, the cheapest first. */
    static List<Taken> reducible(Goods goods, int line, Discount discount) {
        UnitsLeft units = goods.units(line);
        return units.runs().stream()
                .map(run -> new Taken(
                        line,
                        run,
                        run.count(),
                        run.count() * Math.min(discount.off(run.left()), units.room(run.left())),
                        false))
                .filter(taken -> taken.amount() > 0)
                .toList();
    }

    /** The first so many units. */
    static List<Taken> first(List<Taken> all, long most) {
        var some = new ArrayList<Taken>();
        long open = most;
        for (Taken taken : all) {
            long count = Math.min(open, taken.count());
            if (count > 0) {
                some.add(part(taken, count));
                open -= count;
            }
        }
        return some;
    }

    static Taken part(Taken taken, long count) {
        return new Taken(taken.line(), taken.run(), count, taken.amount() / taken.count() * count, taken.serve());
    }

    private long[] take(List<Taken> taken) {
        boolean isCapped = taken.stream().mapToLong(Taken::amount).sum() > cap;
        return goods.take(isCapped ? goods.capped(cap, taken) : taken);
    }
}
