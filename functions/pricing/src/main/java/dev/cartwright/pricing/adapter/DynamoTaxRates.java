package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.TaxRates;
import java.util.Collection;
import java.util.Set;

/** Tax rates, a partition for each country. */
public final class DynamoTaxRates implements TaxRates {

    private final Table table;

    public DynamoTaxRates(Table table) {
        this.table = table;
    }

    static String partition(String country) {
        return "TAX#" + country;
    }

    @Override
    public Collection<TaxRate> in(Set<String> countries) {
        return countries.stream()
                .sorted()
                .flatMap(country -> AllRows.of(table, partition(country)))
                .map(row -> RuleRow.read(row, TaxRate.class))
                .toList();
    }
}
