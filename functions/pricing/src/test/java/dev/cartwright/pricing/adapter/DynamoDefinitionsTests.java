package dev.cartwright.pricing.adapter;

import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;
import dev.cartwright.pricing.domain.Definitions;
import dev.cartwright.pricing.domain.DefinitionsContract;
import dev.cartwright.pricing.domain.TaxRate;
import dev.cartwright.pricing.domain.TaxRates;

final class DynamoDefinitionsTests extends DefinitionsContract {

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final Transactions committed = local.transactions();

    @Override
    protected Definitions<TaxRate> definitions() {
        return new RegionCounts(DynamoDefinitions.ofTaxRates(table));
    }

    @Override
    protected TaxRates found() {
        return new DynamoTaxRates(table);
    }

    @Override
    protected void commit(Runnable work) {
        committed.run(work);
    }
}
