package dev.cartwright.pricing.domain;

import dev.cartwright.pricing.domain.Quote.TaxPart;
import dev.cartwright.pricing.domain.Treatment.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Computes the taxes of a document: rounded half up once per rate and then spread, or line by line. */
final class Taxes {

    private final List<Taxable> taxables;
    private final TaxRounding rounding;
    private final Map<Key, long[]> amounts = new LinkedHashMap<>();

    private Taxes(List<Taxable> taxables, TaxRounding rounding) {
        this.taxables = taxables;
        this.rounding = rounding;
    }

    /** A line, or a part of the shipping price. */
    record Taxable(long amount, Treatment treatment) {}

    /** What is rounded together. */
    private record Key(Rate rate, boolean included) {}

    /** The taxes of each, in the order given. */
    static List<List<TaxPart>> of(List<Taxable> taxables, TaxRounding rounding) {
        var taxes = new Taxes(taxables, rounding);
        taxes.round();
        return IntStream.range(0, taxables.size()).mapToObj(taxes::parts).toList();
    }

    private void round() {
        var members = new LinkedHashMap<Key, List<Integer>>();
        for (int i = 0; i < taxables.size(); i++) {
            Treatment treatment = taxables.get(i).treatment();
            for (Rate rate : treatment.rates()) {
                members.computeIfAbsent(new Key(rate, treatment.included()), key -> new ArrayList<>())
                        .add(i);
            }
        }
        members.forEach(this::round);
    }

    private void round(Key key, List<Integer> members) {
        Fraction[] exact = members.stream()
                .map(taxables::get)
                .map(taxable -> taxable.treatment().tax(key.rate(), taxable.amount()))
                .toArray(Fraction[]::new);
        long[] rounded = rounded(exact);
        var all = new long[taxables.size()];
        for (int i = 0; i < rounded.length; i++) {
            all[members.get(i)] = rounded[i];
        }
        amounts.put(key, all);
    }

    private long[] rounded(Fraction[] exact) {
        return switch (rounding) {
            case PER_LINE -> Arrays.stream(exact).mapToLong(Fraction::rounded).toArray();
            case PER_RATE ->
                Spread.rounded(
                        Arrays.stream(exact)
                                .reduce(Fraction.ZERO, Fraction::plus)
                                .rounded(),
                        exact);
        };
    }

    /** The tax inside an amount is rounded, the base is the difference. */
    private List<TaxPart> parts(int index) {
        Taxable taxable = taxables.get(index);
        Treatment treatment = taxable.treatment();
        List<Rate> rates = treatment.rates();
        long[] taxes = rates.stream()
                .mapToLong(rate -> amount(new Key(rate, treatment.included()), index))
                .toArray();
        long base =
                treatment.included() ? taxable.amount() - Arrays.stream(taxes).sum() : taxable.amount();
        return IntStream.range(0, taxes.length)
                .mapToObj(
                        i -> new TaxPart(rates.get(i).tax(), rates.get(i).rate(), base, taxes[i], treatment.included()))
                .toList();
    }

    private long amount(Key key, int index) {
        long[] all = amounts.get(key);
        return all == null ? 0 : all[index];
    }

    /** What is not in the prices. */
    static long added(List<TaxPart> parts) {
        return parts.stream()
                .filter(part -> !part.included())
                .mapToLong(TaxPart::amount)
                .sum();
    }

    /** Adds up by tax and rate, the highest rate first. */
    static List<TaxPart> sum(List<TaxPart> parts) {
        var sums = new LinkedHashMap<Key, TaxPart>();
        parts.forEach(part ->
                sums.merge(new Key(new Rate(part.tax(), part.rate()), part.included()), part, Taxes::plus));
        return sums.values().stream()
                .sorted(Comparator.comparing(TaxPart::rate)
                        .reversed()
                        .thenComparing(TaxPart::tax)
                        .thenComparing(TaxPart::included))
                .toList();
    }

    private static TaxPart plus(TaxPart one, TaxPart other) {
        return new TaxPart(
                one.tax(), one.rate(), one.base() + other.base(), one.amount() + other.amount(), one.included());
    }
}
