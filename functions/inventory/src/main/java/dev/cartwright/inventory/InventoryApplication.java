package dev.cartwright.inventory;

import dev.cartwright.inventory.adapter.DynamoBatches;
import dev.cartwright.inventory.adapter.DynamoReservations;
import dev.cartwright.inventory.adapter.DynamoStocks;
import dev.cartwright.inventory.domain.AdjustInParts;
import dev.cartwright.inventory.domain.AdjustStock;
import dev.cartwright.inventory.domain.Batches;
import dev.cartwright.inventory.domain.CommitStock;
import dev.cartwright.inventory.domain.ExpireReservations;
import dev.cartwright.inventory.domain.ReleaseStock;
import dev.cartwright.inventory.domain.Reservations;
import dev.cartwright.inventory.domain.ReserveStock;
import dev.cartwright.inventory.domain.Stocks;
import dev.cartwright.inventory.function.AdjustStockBatchFunction;
import dev.cartwright.inventory.function.AdjustStockFunction;
import dev.cartwright.inventory.function.GetStockFunction;
import dev.cartwright.inventory.function.InspectStockFunction;
import dev.cartwright.inventory.function.ListAdjustmentsFunction;
import dev.cartwright.inventory.function.ListStockFunction;
import dev.cartwright.inventory.function.OrderCommands;
import dev.cartwright.inventory.function.SweepReservationsFunction;
import dev.cartwright.kit.http.Access;
import dev.cartwright.kit.lambda.Application;
import dev.cartwright.kit.lambda.Wiring;
import dev.cartwright.kit.store.Table;
import dev.cartwright.kit.value.Ids;
import java.time.InstantSource;

/** The inventory's beans and operations. */
public final class InventoryApplication implements Application {

    @Override
    public void wire(Wiring wiring) {
        stock(wiring);
        reservations(wiring);
        wiring.outbox();
    }

    private static void stock(Wiring wiring) {
        wiring.bean(Stocks.class, beans -> new DynamoStocks(beans.get(Table.class)));
        wiring.bean(
                AdjustStock.class,
                beans ->
                        new AdjustStock(beans.get(Stocks.class), beans.get(Ids.class), beans.get(InstantSource.class)));
        wiring.bean(Batches.class, beans -> new DynamoBatches(beans.get(Table.class)));
        wiring.bean(
                AdjustInParts.class,
                beans -> new AdjustInParts(
                        beans.get(Stocks.class),
                        beans.get(Batches.class),
                        beans.get(Ids.class),
                        beans.get(InstantSource.class)));
        wiring.read(
                "getStock", "GET /stock/{sku}", Access.PUBLIC, beans -> new GetStockFunction(beans.get(Stocks.class)));
        wiring.read("listStock", "GET /stock", Access.PUBLIC, beans -> new ListStockFunction(beans.get(Stocks.class)));
        wiring.read(
                "inspectStock",
                "GET /admin/stock",
                Access.ADMIN,
                beans -> new InspectStockFunction(beans.get(Stocks.class)));
        wiring.read(
                "listAdjustments",
                "GET /stock/{sku}/adjustments",
                Access.ADMIN,
                beans -> new ListAdjustmentsFunction(beans.get(Stocks.class)));
        wiring.write(
                "adjustStock",
                "POST /stock/{sku}/adjustments",
                Access.ADMIN,
                beans -> new AdjustStockFunction(beans.get(AdjustStock.class)));
        wiring.write(
                "adjustStockBatch",
                "POST /stock/adjustments",
                Access.ADMIN,
                beans -> new AdjustStockBatchFunction(beans.get(AdjustStock.class), beans.get(AdjustInParts.class)));
    }

    private static void reservations(Wiring wiring) {
        wiring.bean(Reservations.class, beans -> new DynamoReservations(beans.get(Table.class)));
        wiring.bean(
                OrderCommands.class,
                beans -> new OrderCommands(
                        new ReserveStock(beans.get(Reservations.class), beans.get(InstantSource.class)),
                        new ReleaseStock(beans.get(Reservations.class)),
                        new CommitStock(beans.get(Reservations.class), beans.get(InstantSource.class))));
        wiring.on("order", OrderCommands.Reserve.TYPE, beans -> beans.get(OrderCommands.class)::onReserveStock);
        wiring.on("order", OrderCommands.Release.TYPE, beans -> beans.get(OrderCommands.class)::onReleaseStock);
        wiring.on("order", OrderCommands.Commit.TYPE, beans -> beans.get(OrderCommands.class)::onCommitStock);
        wiring.every(
                "sweepReservations",
                beans -> new SweepReservationsFunction(
                        new ExpireReservations(beans.get(Reservations.class)), beans.get(AdjustInParts.class)));
    }
}
