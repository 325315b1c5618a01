package dev.cartwright.cart.adapter;

import dev.cartwright.cart.domain.Carts;
import dev.cartwright.cart.domain.InMemoryCarts;

class InMemoryCartsTests extends CartsContract {

    private final InMemoryCarts carts = new InMemoryCarts();

    @Override
    Carts carts() {
        return carts;
    }

    @Override
    void transaction(Runnable work) {
        work.run();
    }
}
