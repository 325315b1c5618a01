package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.pricing.domain.ShippingMethod;
import dev.cartwright.pricing.domain.ShippingMethods;
import java.util.Collection;

/** All shipping methods in one partition. */
public final class DynamoShippingMethods implements ShippingMethods {

    static final String PARTITION = "SHIPPINGMETHODS";

    private final Table table;

    public DynamoShippingMethods(Table table) {
        this.table = table;
    }

    @Override
    public Collection<ShippingMethod> all() {
        return AllRows.of(table, PARTITION)
                .map(row -> RuleRow.read(row, ShippingMethod.class))
                .toList();
    }
}
