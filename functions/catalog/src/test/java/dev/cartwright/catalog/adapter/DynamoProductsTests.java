package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.ProductsContract;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;

final class DynamoProductsTests extends ProductsContract {

    private final LocalTable local = LocalTable.fresh();
    private final Table table = local.table();
    private final Transactions committed = local.transactions();

    @Override
    protected Products products() {
        return new DynamoProducts(table);
    }

    @Override
    protected void commit(Runnable work) {
        committed.run(work);
    }
}
