package dev.cartwright.catalog.adapter;

import dev.cartwright.catalog.domain.Products;
import dev.cartwright.catalog.domain.ProductsContract;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.testing.LocalTable;

final class DynamoProductsTests extends ProductsContract {

    private final Table table = LocalTable.fresh().table();
    private final Committed committed = new Committed(table);

    @Override
    protected Products products() {
        return new DynamoProducts(table);
    }

    @Override
    protected void commit(Runnable work) {
        committed.run(work);
    }
}
