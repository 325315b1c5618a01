package dev.cartwright.cart.domain;

import java.time.Instant;
import java.util.List;

/** What an owner can change about a cart. */
public sealed interface CartChange {

    Cart of(Cart cart, Instant now);

    /** So many more of a SKU. */
    record AddLine(CartLine line) implements CartChange {

        @Override
        public Cart of(Cart cart, Instant now) {
            return cart.with(cart.lines().add(line), now);
        }
    }

    /** So many of a SKU, whether it was there or not. */
    record SetLine(CartLine line) implements CartChange {

        @Override
        public Cart of(Cart cart, Instant now) {
            return cart.with(cart.lines().set(line), now);
        }
    }

    /** None of a SKU, whether it was there or not. */
    record RemoveLine(Sku sku) implements CartChange {

        @Override
        public Cart of(Cart cart, Instant now) {
            return cart.with(cart.lines().remove(sku), now);
        }
    }

    /** These lines and no others. */
    record ReplaceLines(List<CartLine> lines) implements CartChange {

        @Override
        public Cart of(Cart cart, Instant now) {
            return cart.with(cart.lines().replaceBy(lines), now);
        }
    }

    /** These details and no others. */
    record ReplaceDetails(Details details) implements CartChange {

        @Override
        public Cart of(Cart cart, Instant now) {
            return cart.with(details, now);
        }
    }
}
