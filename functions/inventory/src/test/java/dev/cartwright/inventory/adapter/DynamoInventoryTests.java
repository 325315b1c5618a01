package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.InventoryContract;
import dev.cartwright.inventory.domain.Reservations;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.store.Transactions;
import dev.cartwright.kit.testing.LocalTable;

final class DynamoInventoryTests extends InventoryContract {

    private final LocalTable local = LocalTable.fresh("gsi1");
    private final Table table = local.table();
    private final Transactions commits = local.transactions();

    @Override
    protected Stocks stocks() {
        return new DynamoStocks(table);
    }

    @Override
    protected Reservations reservations() {
        return new DynamoReservations(table);
    }

    @Override
    protected void commit(Runnable work) {
        commits.run(work);
    }
}
