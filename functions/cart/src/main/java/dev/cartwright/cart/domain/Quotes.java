package dev.cartwright.cart.domain;

import java.util.Optional;

/** The port to whoever sets the prices. */
public interface Quotes {

    /**
     * Prices a cart that has lines, as it is now.
     *
     * @throws dev.cartwright.kit.value.Unavailable when no prices can be had now
     */
    Quote quote(Cart cart, Optional<Visitor.Credentials> credentials);
}
