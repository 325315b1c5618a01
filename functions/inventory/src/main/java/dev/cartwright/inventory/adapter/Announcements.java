package dev.cartwright.inventory.adapter;

import dev.cartwright.inventory.domain.InventoryEvent;
import dev.cartwright.inventory.domain.InventoryEvent.ReservationExpired;
import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.inventory.domain.InventoryEvent.StockCommitted;
import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.kit.store.Transaction;

/** Stages events for the bus. */
final class Announcements {

    private Announcements() {}

    static void announce(InventoryEvent event) {
        var transaction = Transaction.current();
        switch (event) {
            case StockAdjusted adjusted -> transaction.announce(StockAdjusted.TYPE, adjusted.sku(), adjusted);
            case StockReserved reserved -> transaction.announce(StockReserved.TYPE, reserved.orderId(), reserved);
            case StockRefused refused -> transaction.announce(StockRefused.TYPE, refused.orderId(), refused);
            case StockReleased released -> transaction.announce(StockReleased.TYPE, released.orderId(), released);
            case StockCommitted committed -> transaction.announce(StockCommitted.TYPE, committed.orderId(), committed);
            case ReservationExpired expired ->
                transaction.announce(ReservationExpired.TYPE, expired.orderId(), expired);
        }
    }
}
