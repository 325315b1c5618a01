package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Key;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transaction;
import dev.cartwright.kit.value.Versioned;
import dev.cartwright.pricing.domain.MarketSettings;
import dev.cartwright.pricing.domain.Markets;

/** The markets as one row: {@code MARKETS / MARKETS}. */
public final class DynamoMarketSettings implements MarketSettings {

    private static final Key KEY = new Key("MARKETS", "MARKETS");

    private final Table table;
    private final Markets usual;

    /** @param usual until there are others */
    public DynamoMarketSettings(Table table, Markets usual) {
        this.table = table;
        this.usual = usual;
    }

    @Override
    public Versioned<Markets> find() {
        return table.find(KEY)
                .map(row -> row.versioned(RuleRow.read(row, Markets.class)))
                .orElseGet(() -> Versioned.unsaved(usual));
    }

    @Override
    public Versioned<Markets> save(Versioned<Markets> before, Markets after) {
        Transaction.current().save(before, RuleRow.of(KEY, after));
        return before.next(after);
    }
}
