package dev.cartwright.order.domain;

import java.util.Optional;

/** The port to customers' carts. */
public interface Carts {

    /**
     * The cart, if it exists and is theirs.
     *
     * @throws dev.cartwright.kit.value.Unauthenticated when their token is not accepted
     * @throws dev.cartwright.kit.value.Unavailable when carts cannot be read now
     */
    Optional<Cart> find(CartId id, BuyerCredentials credentials);
}
