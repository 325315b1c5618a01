package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Lists a customer's open carts by name, the one without a name first. */
public final class ListCarts {

    private final Carts carts;
    private final InstantSource clock;

    public ListCarts(Carts carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    public List<Cart> handle(String customer) {
        Instant now = clock.instant();
        return carts.named(customer).values().stream()
                .flatMap(named -> carts.find(named.value()).stream())
                .map(Versioned::value)
                .filter(cart -> cart.isOpen() && !cart.isExpired(now))
                .sorted(Comparator.comparing(Cart::name))
                .toList();
    }
}
