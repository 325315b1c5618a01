package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/** Shows carts to their owners, at the prices of now. */
public final class ShowCart {

    private final Carts carts;
    private final PriceCart priceCart;
    private final InstantSource clock;

    public ShowCart(Carts carts, PriceCart priceCart, InstantSource clock) {
        this.carts = carts;
        this.priceCart = priceCart;
        this.clock = clock;
    }

    /** Empty for one that is expired, or not the visitor's. */
    public Optional<Versioned<PricedCart>> handle(CartId id, Visitor visitor) {
        return find(id, visitor)
                .map(found -> new Versioned<>(priceCart.handle(found.value(), visitor), found.version()));
    }

    /** The same without quote and messages, for callers that price the cart themselves. */
    public Optional<Versioned<PricedCart>> withoutQuote(CartId id, Visitor visitor) {
        return find(id, visitor).map(found -> new Versioned<>(PriceCart.unpriced(found.value()), found.version()));
    }

    private Optional<Versioned<Cart>> find(CartId id, Visitor visitor) {
        return carts.find(id)
                .filter(found -> !found.value().isExpired(clock.instant()))
                .filter(found -> found.value().owner().admits(visitor));
    }
}
