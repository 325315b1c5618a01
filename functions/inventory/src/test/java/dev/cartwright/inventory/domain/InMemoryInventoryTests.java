package dev.cartwright.inventory.domain;

final class InMemoryInventoryTests extends InventoryContract {

    private final InMemoryInventory inventory = new InMemoryInventory();

    @Override
    protected Stocks stocks() {
        return inventory;
    }

    @Override
    protected Reservations reservations() {
        return inventory;
    }

    @Override
    protected void commit(Runnable work) {
        inventory.run(work);
    }
}
