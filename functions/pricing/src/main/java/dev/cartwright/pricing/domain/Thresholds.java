package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Verdict.Reason;
import java.util.Optional;
import java.util.stream.IntStream;

/** Goods as they were when thresholds were measured. */
final class Thresholds {

    private final Lines lines;
    private final long[] values;

    private Thresholds(Lines lines, long[] values) {
        this.lines = lines;
        this.values = values;
    }

    static Thresholds of(Goods goods) {
        return new Thresholds(
                goods.lines(),
                IntStream.range(0, goods.size()).mapToLong(goods::left).toArray());
    }

    /** Reaching a threshold is enough. */
    Optional<Reason> missing(Conditions conditions) {
        Scope counted = conditions.counted();
        if (conditions.goodsFrom().filter(from -> value(counted) < from).isPresent()) {
            return Optional.of(Reason.NEEDS_MORE_GOODS);
        }
        if (conditions.unitsFrom().filter(from -> quantity(counted) < from).isPresent()) {
            return Optional.of(Reason.NEEDS_MORE_UNITS);
        }
        return Optional.empty();
    }

    long value(Scope scope) {
        return lines.in(scope).mapToLong(i -> values[i]).sum();
    }

    private long quantity(Scope scope) {
        return lines.in(scope).mapToLong(i -> lines.get(i).quantity()).sum();
    }
}
