package dev.cartwright.cart.domain;

import dev.cartwright.cart.domain.CartEvent.CartAbandoned;
import dev.cartwright.kit.value.Unavailable;
import dev.cartwright.kit.value.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deletes carts that are expired, and announces those that are abandoned. */
public final class SweepCarts {

    private static final int MOST_ROUNDS = 20;

    private final Carts carts;
    private final InstantSource clock;

    public SweepCarts(Carts carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /**
     * Looks after the carts that are due by now; more than fit one sweep wait for the next. One that fails does not stop the others.
     *
     * @throws RuntimeException the first failure, when all others were looked after
     */
    public void handle() {
        Instant now = clock.instant();
        var failures = new LinkedHashMap<CartId, RuntimeException>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<CartId> due = carts.due(now).stream()
                    .filter(id -> !failures.containsKey(id))
                    .toList();
            if (due.stream().filter(id -> look(id, now, failures)).count() == 0) {
                break;
            }
        }
        failures.values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    private boolean look(CartId id, Instant now, Map<CartId, RuntimeException> failures) {
        try {
            return look(id, now);
        } catch (Unavailable nothingWorks) {
            throw nothingWorks;
        } catch (RuntimeException failure) {
            carts.discard();
            failures.put(id, failure);
            return true;
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
