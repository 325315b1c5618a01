package dev.cartwright.pricing.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spreads a whole amount over lines by the method of the largest remainder: everybody gets the whole part of the exact share, and the units
 * that are left go to the largest fractions, ties to the earlier line.
 */
final class Spread {

    private Spread() {}

    /** By weight, none below zero. Nothing is spread over weights that are all zero. */
    static long[] byWeight(long amount, long[] weights) {
        long sum = Arrays.stream(weights).sum();
        if (sum == 0) {
            return new long[weights.length];
        }
        long magnitude = Math.abs(amount);
        long[] parts = Math.multiplyHigh(magnitude, sum) == 0 && magnitude * sum >= 0
                ? bySmallWeight(magnitude, weights, sum)
                : rounded(magnitude, shares(magnitude, weights, sum));
        return amount < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
    }

    /** The same as with fractions, where all products fit a long. */
    private static long[] bySmallWeight(long amount, long[] weights, long sum) {
        var parts = new long[weights.length];
        var rests = new long[weights.length];
        long odd = amount;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = amount * weights[i] / sum;
            rests[i] = amount * weights[i] % sum;
            odd -= parts[i];
        }
        if (odd > 0) {
            addToLargest(parts, rests, (int) odd);
        }
        return parts;
    }

    /** One each to so many, ties to the earlier. */
    private static void addToLargest(long[] parts, long[] rests, int odd) {
        long[] rising = rests.clone();
        Arrays.sort(rising);
        long least = rising[rising.length - odd];
        int equal =
                odd - (int) Arrays.stream(rests).filter(rest -> rest > least).count();
        for (int i = 0; i < parts.length; i++) {
            boolean isOfEqual = rests[i] == least && equal > 0;
            parts[i] += rests[i] > least || isOfEqual ? 1 : 0;
            equal -= isOfEqual ? 1 : 0;
        }
    }

    private static Fraction[] shares(long amount, long[] weights, long sum) {
        Fraction each = Fraction.of(amount).dividedBy(Fraction.of(sum));
        return Arrays.stream(weights)
                .mapToObj(weight -> each.times(Fraction.of(weight)))
                .toArray(Fraction[]::new);
    }

    /** By weight, to no line more than it can take; what nobody can take is not spread. */
    static long[] byWeight(long amount, long[] weights, long[] caps) {
        var parts = new long[weights.length];
        long[] open = weights.clone();
        long left = Math.min(amount, Arrays.stream(caps).sum());
        while (left > 0) {
            long[] shares = byWeight(left, open);
            int[] full = IntStream.range(0, open.length)
                    .filter(i -> open[i] > 0 && shares[i] > caps[i])
                    .toArray();
            if (full.length == 0) {
                add(parts, shares);
                return parts;
            }
            for (int i : full) {
                parts[i] = caps[i];
                left -= caps[i];
                open[i] = 0;
            }
        }
        return parts;
    }

    /** Exact shares as whole numbers that have this sum, which is that of the shares, rounded. */
    static long[] rounded(long sum, Fraction[] shares) {
        long[] parts = Arrays.stream(shares).mapToLong(Fraction::floor).toArray();
        long odd = sum - Arrays.stream(parts).sum();
        if (odd == 0) {
            return parts;
        }
        Fraction[] rests = IntStream.range(0, parts.length)
                .mapToObj(i -> shares[i].minus(parts[i]))
                .toArray(Fraction[]::new);
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i], Comparator.reverseOrder()))
                .limit(odd)
                .forEach(i -> parts[i]++);
        return parts;
    }

    private static void add(long[] parts, long[] more) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] += more[i];
        }
    }
}
