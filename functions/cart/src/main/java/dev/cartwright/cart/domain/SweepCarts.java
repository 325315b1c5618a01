package dev.cartwright.cart.domain;

import dev.cartwright.cart.domain.CartEvent.CartAbandoned;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Deletes carts that are expired, and announces those that are abandoned. */
public final class SweepCarts {

    private static final int MOST_ROUNDS = 20;

    private final Carts carts;
    private final InstantSource clock;

    public SweepCarts(Carts carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /** Looks after the carts that are due by now; more than fit one sweep wait for the next. */
    public void handle() {
        Instant now = clock.instant();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<CartId> due = carts.due(now);
            if (due.stream().filter(id -> look(id, now)).count() == 0) {
                return;
            }
        }
    }

    private boolean look(CartId id, Instant now) {
        return carts.find(id)
                .filter(found -> !now.isBefore(found.value().dueAt()))
                .map(found -> endWait(found, now))
                .isPresent();
    }

    private Cart endWait(Versioned<Cart> found, Instant now) {
        Cart cart = found.value();
        if (cart.isExpired(now)) {
            carts.delete(found);
            carts.freeName(cart);
        } else {
            carts.announce(CartAbandoned.of(cart));
            carts.save(found, cart.silent());
        }
        carts.commit();
        return cart;
    }
}
