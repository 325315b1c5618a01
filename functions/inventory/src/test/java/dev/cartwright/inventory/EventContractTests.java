package dev.cartwright.inventory;

import dev.cartwright.inventory.domain.InventoryEvent.ReservationExpired;
import dev.cartwright.inventory.domain.InventoryEvent.StockAdjusted;
import dev.cartwright.inventory.domain.InventoryEvent.StockCommitted;
import dev.cartwright.inventory.domain.InventoryEvent.StockRefused;
import dev.cartwright.inventory.domain.InventoryEvent.StockReleased;
import dev.cartwright.inventory.domain.InventoryEvent.StockReserved;
import dev.cartwright.kit.testing.EventContract;
import dev.cartwright.kit.value.EventType;
import java.util.stream.Stream;

class EventContractTests implements EventContract {

    @Override
    public Stream<EventType<?>> emitted() {
        return Stream.of(
                StockAdjusted.TYPE,
                StockReserved.TYPE,
                StockRefused.TYPE,
                StockReleased.TYPE,
                StockCommitted.TYPE,
                ReservationExpired.TYPE);
    }
}
