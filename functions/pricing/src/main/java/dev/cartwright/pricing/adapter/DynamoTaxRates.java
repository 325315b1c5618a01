package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.Place;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.TaxRates;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tax rates: a partition for each country and one for each region with rates of its own. */
public final class DynamoTaxRates implements TaxRates {

    private final Table table;

    public DynamoTaxRates(Table table) {
        this.table = table;
    }

    static String partition(TaxRate rate) {
        return partition(rate.country(), rate.region());
    }

    private static String partition(String country, Optional<String> region) {
        return "TAX#" + country + "#" + region.orElse("");
    }

    @Override
    public Collection<TaxRate> in(Set<Place> places) {
        return places.stream()
                .flatMap(place -> Stream.of(
                        partition(place.country(), Optional.empty()), partition(place.country(), place.region())))
                .distinct()
                .sorted()
                .flatMap(partition -> AllRows.of(table, partition))
                .map(row -> RuleRow.read(row, TaxRate.class))
                .toList();
    }
}
