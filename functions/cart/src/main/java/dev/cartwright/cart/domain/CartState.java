package dev.cartwright.cart.domain;

import java.util.Optional;

/** What became of a cart. */
public sealed interface CartState {

    /** Its owner can change it. */
    record Open() implements CartState {}

    /** @param rest the open cart that has what was added while it was ordered */
    record Ordered(String orderId, Optional<CartId> rest) implements CartState {}

    /** All that it had is in another cart. */
    record Merged(CartId into) implements CartState {}
}
