package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Ends a cart as an order. One that is gone by now is no error: the order has all that it needs. */
public final class CompleteCart {

    private final Carts carts;
    private final InstantSource clock;

    public CompleteCart(Carts carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    public void handle(CartId id, String orderId) {
        carts.find(id).filter(found -> found.value().isOpen()).ifPresent(found -> complete(found, orderId));
    }

    private void complete(Versioned<Cart> found, String orderId) {
        Cart ordered = found.value().ordered(orderId, Optional.empty(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        carts.save(found, ordered);
        carts.freeName(ordered);
    }
}
