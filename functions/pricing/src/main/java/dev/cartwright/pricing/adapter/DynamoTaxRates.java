package dev.cartwright.pricing.adapter;

import static java.util.stream.Collectors.toSet;

import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.Place;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.TaxRates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tax rates: a partition for each country and one for each region with rates of its own, which {@link RegionCounts} counts. */
public final class DynamoTaxRates implements TaxRates {

    private final Table table;

    public DynamoTaxRates(Table table) {
        this.table = table;
    }

    static String partition(TaxRate rate) {
        return partition(rate.country(), rate.region());
    }

    static String partition(String country, Optional<String> region) {
        return "TAX#" + country + "#" + region.orElse("");
    }

    @Override
    public Found in(Set<Place> places) {
        List<Row> rows = places.stream()
                .flatMap(place -> Stream.of(
                        partition(place.country(), Optional.empty()), partition(place.country(), place.region())))
                .distinct()
                .sorted()
                .flatMap(partition -> AllRows.of(table, partition))
                .toList();
        return new Found(
                rows.stream()
                        .filter(row -> !RegionCounts.is(row))
                        .map(row -> RuleRow.read(row, TaxRate.class))
                        .toList(),
                places.stream()
                        .map(Place::country)
                        .filter(country -> rows.stream().anyMatch(row -> RegionCounts.counts(row, country)))
                        .collect(toSet()));
    }
}
