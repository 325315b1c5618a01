package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Row;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.pricing.domain.Buyers;

/** A row for each customer who has ordered: {@code BUYER#<subject> / BUYER}. */
public final class DynamoBuyers implements Buyers {

    private final Table table;

    public DynamoBuyers(Table table) {
        this.table = table;
    }

    private static Key key(String customer) {
        return new Key("BUYER#" + customer, "BUYER");
    }

    @Override
    public boolean hasOrdered(String customer) {
        return table.find(key(customer)).isPresent();
    }

    @Override
    public void remember(String customer) {
        Transaction.current().put(Row.at(key(customer).pk(), key(customer).sk()));
    }
}
