package dev.cartwright.pricing.domain;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tax rates in a map; refuses what the table would refuse at the commit. */
final class InMemoryTaxRates implements Definitions<TaxRate>, TaxRates {

    private final SortedMap<String, Versioned<TaxRate>> rates = new TreeMap<>();
    private final Set<String> removed = new HashSet<>();

    @Override
    public Slice<TaxRate> page(int limit, Optional<Cursor> after) {
        return new Slice<>(
                rates.values().stream().map(Versioned::value).limit(limit).toList(), Optional.empty());
    }

    @Override
    public Optional<Versioned<TaxRate>> find(String id) {
        return Optional.ofNullable(rates.get(id));
    }

    @Override
    public boolean wasRemoved(String id) {
        return removed.contains(id);
    }

    @Override
    public Versioned<TaxRate> save(Versioned<TaxRate> before, TaxRate after) {
        String id = after.id().value();
        if (before.version() != find(id).map(Versioned::version).orElse(0L)) {
            throw new IllegalStateException("a condition did not hold at the commit");
        }
        rates.put(id, before.next(after));
        return before.next(after);
    }

    @Override
    public void remove(Versioned<TaxRate> before) {
        if (before.version()
                != find(before.value().id().value()).map(Versioned::version).orElse(0L)) {
            throw new IllegalStateException("a condition did not hold at the commit");
        }
        rates.remove(before.value().id().value());
        removed.add(before.value().id().value());
    }

    @Override
    public Found in(Set<Place> places) {
        List<TaxRate> found = rates.values().stream()
                .map(Versioned::value)
                .filter(rate ->
                        places.stream().anyMatch(place -> place.country().equals(rate.country())))
                .toList();
        return new Found(found, byRegion(found));
    }

    static Set<String> byRegion(List<TaxRate> rates) {
        return rates.stream()
                .filter(rate -> rate.region().isPresent())
                .map(TaxRate::country)
                .collect(toSet());
    }
}
