package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Goods as they were when thresholds were measured. */
final class Thresholds {

    private final List<PricedLine> lines;
    private final long[] values;

    private Thresholds(List<PricedLine> lines, long[] values) {
        this.lines = lines;
        this.values = values;
    }

    static Thresholds of(Goods goods) {
        IntStream indices = IntStream.range(0, goods.size());
        return new Thresholds(
                IntStream.range(0, goods.size()).mapToObj(goods::line).toList(),
                indices.mapToLong(goods::left).toArray());
    }

    /** Reaching a threshold is enough. */
    Optional<Reason> missing(Conditions conditions) {
        Scope counted = conditions.counted();
        if (conditions.goodsFrom().filter(from -> value(counted) < from).isPresent()) {
            return Optional.of(Reason.NEEDS_MORE_GOODS);
        }
        if (conditions.quantityFrom().filter(from -> quantity(counted) < from).isPresent()) {
            return Optional.of(Reason.NEEDS_MORE_UNITS);
        }
        return Optional.empty();
    }

    long value(Scope scope) {
        return indices(scope).mapToLong(i -> values[i]).sum();
    }

    private long quantity(Scope scope) {
        return indices(scope).mapToLong(i -> lines.get(i).quantity()).sum();
    }

    private IntStream indices(Scope scope) {
        return IntStream.range(0, values.length).filter(i -> lines.get(i).isIn(scope));
    }
}
