package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Chooses the units of a buy-X-get-Y promotion among those that served none yet: as many whole groups as there are, the cheapest units are
 * reduced, the dearest of the others count as bought.
 */
final class BuyAndGet {

    private final Goods goods;
    private final PromotionEffect.BuyGet effect;
    private final List<Taken> gettable;
    private final List<Taken> buyable;

    BuyAndGet(Goods goods, PromotionEffect.BuyGet effect) {
        this.goods = goods;
        this.effect = effect;
        this.gettable = goods.indices(effect.scope())
                .boxed()
                .flatMap(line -> Reducing.reducible(goods, line, effect.discount()).stream())
                .filter(BuyAndGet::isFree)
                .map(taken -> serving(taken, taken.amount()))
                .sorted(cheapestFirst())
                .toList();
        this.buyable = goods.indices(effect.buy())
                .boxed()
                .flatMap(this::units)
                .filter(BuyAndGet::isFree)
                .sorted(dearestFirst())
                .toList();
    }

    private Stream<Taken> units(int line) {
        return goods.units(line).runs().stream().map(run -> new Taken(line, run, run.count(), 0, true));
    }

    private static boolean isFree(Taken taken) {
        return !taken.run().served();
    }

    private static Taken serving(Taken taken, long amount) {
        return new Taken(taken.line(), taken.run(), taken.count(), amount, true);
    }

    private Comparator<Taken> cheapestFirst() {
        return Comparator.<Taken>comparingLong(taken -> taken.run().left())
                .thenComparing(Taken::line, goods.precedence());
    }

    private Comparator<Taken> dearestFirst() {
        return Comparator.<Taken>comparingLong(taken -> -taken.run().left())
                .thenComparing(Taken::line, goods.precedence());
    }

    List<Taken> taken() {
        long groups = groups();
        List<Taken> got = got(groups * effect.getQuantity(), count(buyable) - groups * effect.buyQuantity());
        return joined(got, bought(got, groups * effect.buyQuantity()));
    }

    private long groups() {
        long most = effect.most().map(Integer::longValue).orElse(Long.MAX_VALUE);
        long onlyGettable = count(gettable.stream().filter(this::isNotBuyable).toList());
        return LongStream.of(
                        (count(buyable) + onlyGettable) / (effect.buyQuantity() + effect.getQuantity()),
                        count(gettable) / effect.getQuantity(),
                        count(buyable) / effect.buyQuantity(),
                        most / effect.getQuantity())
                .min()
                .orElseThrow();
    }

    private boolean isNotBuyable(Taken taken) {
        return !goods.line(taken.line()).isIn(effect.buy());
    }

    private static long count(List<Taken> units) {
        return units.stream().mapToLong(Taken::count).sum();
    }

    /** @param spare how many of the buyable units may be reduced, so that enough are left to be bought */
    private List<Taken> got(long wanted, long spare) {
        var got = new ArrayList<Taken>();
        long open = wanted;
        long spared = spare;
        for (Taken units : gettable) {
            boolean both = !isNotBuyable(units);
            long count = Math.min(open, both ? Math.min(spared, units.count()) : units.count());
            if (count > 0) {
                got.add(Reducing.part(units, count));
                open -= count;
                spared -= both ? count : 0;
            }
        }
        return got;
    }

    private List<Taken> bought(List<Taken> got, long wanted) {
        Map<Kind, Long> gone = got.stream().collect(groupingBy(Kind::of, summingLong(Taken::count)));
        List<Taken> rest = buyable.stream()
                .map(units -> without(units, gone.getOrDefault(Kind.of(units), 0L)))
                .filter(units -> units.count() > 0)
                .toList();
        return Reducing.first(rest, wanted);
    }

    private static Taken without(Taken units, long gone) {
        return new Taken(units.line(), units.run(), units.count() - gone, 0, true);
    }

    /** Equal units. */
    private record Kind(int line, Run run) {

        static Kind of(Taken units) {
            return new Kind(units.line(), units.run());
        }
    }

    private static List<Taken> joined(List<Taken> got, List<Taken> bought) {
        var all = new ArrayList<>(got);
        all.addAll(bought);
        return all;
    }
}
