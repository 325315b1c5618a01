package dev.cartwright.cart.domain;

import dev.cartwright.kit.value.Versioned;
import java.time.InstantSource;
import java.util.function.LongPredicate;

/** Deletes an open cart for its owner, with all that names a person. */
public final class DeleteCart {

    private final Carts carts;
    private final InstantSource clock;

    public DeleteCart(Carts carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Deleted() implements Outcome {}

        /** Or it is expired, or not the visitor's. */
        record NoSuchCart() implements Outcome {}

        /** It has another version by now. */
        record Outdated() implements Outcome {}

        /** It is an order, or in another cart. */
        record Closed(CartState state) implements Outcome {}
    }

    /** @param expected which versions the owner wants to delete */
    public Outcome handle(CartId id, Visitor visitor, LongPredicate expected) {
        return carts.find(id)
                .filter(found -> !found.value().isExpired(clock.instant()))
                .filter(found -> found.value().owner().admits(visitor))
                .map(found -> delete(found, expected))
                .orElseGet(Outcome.NoSuchCart::new);
    }

    private Outcome delete(Versioned<Cart> found, LongPredicate expected) {
        if (!expected.test(found.version())) {
            return new Outcome.Outdated();
        }
        if (!found.value().isOpen()) {
            return new Outcome.Closed(found.value().state());
        }
        carts.delete(found);
        carts.freeName(found.value());
        return new Outcome.Deleted();
    }
}
