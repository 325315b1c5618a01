package dev.cartwright.order.adapter;

import dev.cartwright.order.domain.InMemoryOrders;
import dev.cartwright.order.domain.Orders;

class InMemoryOrdersTests extends OrdersContract {

    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    Orders orders() {
        return orders;
    }

    @Override
    void transaction(Runnable work) {
        work.run();
    }
}
