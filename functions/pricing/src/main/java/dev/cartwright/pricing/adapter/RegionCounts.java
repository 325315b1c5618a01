package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Cursor;
import dev.cartwright.kit.value.Slice;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.TaxRate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts the tax rates of a country's regions among the rates of the country: {@code TAX#US# / #REGIONS}. So a quote to no region or to an
 * unknown one learns without another read that the tax there depends on the region.
 */
public final class RegionCounts implements Definitions<TaxRate> {

    private static final String SORT = "#REGIONS";

    private final Definitions<TaxRate> rates;

    public RegionCounts(Definitions<TaxRate> rates) {
        this.rates = rates;
    }

    static boolean is(Row row) {
        return row.key().sk().equals(SORT);
    }

    static boolean counts(Row row, String country) {
        return row.key().equals(key(country)) && row.number("rates") > 0;
    }

    private static Key key(String country) {
        return new Key(DynamoTaxRates.partition(country, Optional.empty()), SORT);
    }

    private static Optional<Key> key(TaxRate rate) {
        return rate.region().map(region -> key(rate.country()));
    }

    @Override
    public Slice<TaxRate> page(int limit, Optional<Cursor> after) {
        return rates.page(limit, after);
    }

    @Override
    public Optional<Versioned<TaxRate>> find(String id) {
        return rates.find(id);
    }

    @Override
    public boolean wasRemoved(String id) {
        return rates.wasRemoved(id);
    }

    @Override
    public Versioned<TaxRate> save(Versioned<TaxRate> before, TaxRate after) {
        Optional<Key> was = before.version() == 0 ? Optional.empty() : key(before.value());
        move(was, key(after));
        return rates.save(before, after);
    }

    @Override
    public void remove(Versioned<TaxRate> before) {
        move(key(before.value()), Optional.empty());
        rates.remove(before);
    }

    private static void move(Optional<Key> from, Optional<Key> to) {
        if (!from.equals(to)) {
            from.ifPresent(key -> add(key, "-1"));
            to.ifPresent(key -> add(key, "1"));
        }
    }

    private static void add(Key key, String number) {
        Transaction.current().update(key, "ADD rates :more", "", Map.of(":more", AttributeValue.fromN(number)));
    }
}
